using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Backups;

/// <summary>Schema CreateBackupRequest.</summary>
[WireName("CreateBackupRequest")]
internal sealed record CreateBackupRequest
{
    public required Guid VmId { get; init; }

    [MaxLength(128)]
    public string? Name { get; init; }
}
