using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Roles;

/// <summary>Schema Permission.</summary>
[WireName("Permission")]
internal sealed record PermissionWire(string Name, string? Description, string Scope, string Category);
