namespace Raff.Console.Storage;

/// <summary>A random secret made once for this installation, for example the key of the identity hash.</summary>
public sealed class InstallationSecretRecord
{
    /// <summary>The description.</summary>
    public required string Name { get; init; }

    /// <summary>The secret, encrypted with Data Protection.</summary>
    public required byte[] ProtectedValue { get; set; }
}
