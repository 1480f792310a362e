using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Schema APIKeyProjectAccess.</summary>
[WireName("APIKeyProjectAccess")]
internal sealed record ProjectAccessWire(Guid? ProjectId, string? ProjectName, Guid? RoleId, string? RoleName, string? RoleSlug);
