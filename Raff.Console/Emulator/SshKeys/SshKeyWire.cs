using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.SshKeys;

/// <summary>Schema SSHKey.</summary>
[WireName("SSHKey")]
internal sealed record SshKeyWire(
    Guid Id,
    string Name,
    string PublicKey,
    [property: AllowedValues("ssh-rsa", "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521")] string KeyType,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? UpdatedAt)
{
    public static SshKeyWire Of(SshKeyRow row) => new(row.Id, row.Name, row.PublicKey, row.KeyType, row.CreatedAt, row.UpdatedAt);
}
