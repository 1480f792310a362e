namespace Raff.Console.RaffApi.Requests;

/// <summary>A backup to take (docs/raff-api.md#backups, operation 75).</summary>
/// <param name="VmId">The VM.</param>
/// <param name="Name">The name, up to 128 characters.</param>
public sealed record CreateBackup(ResourceId VmId, string? Name);
