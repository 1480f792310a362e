using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Roles;

/// <summary>Schema UpdateRoleRequest: slug and scope cannot change; <see cref="Permissions"/> replaces the whole set.</summary>
[WireName("UpdateRoleRequest")]
[AtLeastOne]
internal sealed record UpdateRoleRequest
{
    [Length(1, 64)]
    public string? Name { get; init; }

    public string? Description { get; init; }

    [MinLength(1)]
    public IReadOnlyList<string>? Permissions { get; init; }
}
