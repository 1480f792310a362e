namespace Raff.Console.Emulator.Store;

/// <summary>An SSH public key of the account (schema SSHKey).</summary>
internal sealed class SshKeyRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string PublicKey { get; set; }

    public required string KeyType { get; set; }

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
