namespace Raff.Console.RaffApi.Contracts;

/// <summary>An image to make a VM from (docs/raff-api.md#template).</summary>
public sealed record Template
{
    /// <summary>The id for <c>template_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name, for example Ubuntu.</summary>
    public required string Name { get; init; }

    /// <summary>The version, for example 24.10x64.</summary>
    public string? Version { get; init; }

    /// <summary>Minimum number of virtual processors.</summary>
    public int Cpu { get; init; }

    /// <summary>Minimum memory, GB.</summary>
    public int Ram { get; init; }

    /// <summary>Minimum disk, GB.</summary>
    public int Storage { get; init; }

    /// <summary>Whether it is Windows, which needs a password and ignores SSH keys.</summary>
    public bool IsWindows { get; init; }

    /// <summary>linux or another word.</summary>
    public string? OsType { get; init; }

    /// <summary>os or marketplace.</summary>
    public string? Category { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>The region it is offered in.</summary>
    public string? Region { get; init; }
}
