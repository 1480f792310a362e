using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.SshKeys;

/// <summary>Schema CreateSSHKeyRequest.</summary>
[WireName("CreateSSHKeyRequest")]
internal sealed record CreateSshKeyRequest
{
    [Length(1, 128)]
    public required string Name { get; init; }

    public required string PublicKey { get; init; }
}
