using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.SshKeys;

/// <summary>Schema UpdateSSHKeyRequest: the key itself cannot be changed.</summary>
[WireName("UpdateSSHKeyRequest")]
internal sealed record UpdateSshKeyRequest
{
    [Length(1, 128)]
    public required string Name { get; init; }
}
