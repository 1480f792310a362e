namespace Raff.Console.RaffApi.Contracts;

/// <summary>A region of the cloud (docs/raff-api.md#region).</summary>
public sealed record Region
{
    /// <summary>The code resources carry, for example <c>us-east</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name, for example US East.</summary>
    public required string Name { get; init; }

    /// <summary>The country, two letters.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The flag as an emoji.</summary>
    public string? Flag { get; init; }

    /// <summary>Lower comes first.</summary>
    public int? DisplayOrder { get; init; }

    /// <summary>Whether it is chosen where nothing else is.</summary>
    public bool IsDefault { get; init; }
}
