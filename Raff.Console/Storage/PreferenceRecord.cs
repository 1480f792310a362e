namespace Raff.Console.Storage;

/// <summary>One preference of an identity: columns of a table, density, saved filters.</summary>
public sealed class PreferenceRecord
{
    /// <summary>The base address of the API.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The keyed hash of the operator's key.</summary>
    public required string IdentityKey { get; init; }

    /// <summary>What is preferred, for example <c>columns/vms</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value as JSON; unknown values are ignored.</summary>
    public required string ValueJson { get; set; }
}
