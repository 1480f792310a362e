using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Roles;

/// <summary>Schema CreateRoleRequest.</summary>
[WireName("CreateRoleRequest")]
internal sealed record CreateRoleRequest
{
    [Length(1, 64)]
    public required string Name { get; init; }

    [Length(1, 64)]
    [RegularExpression("^[a-z0-9-]+$")]
    public required string Slug { get; init; }

    public string? Description { get; init; }

    [AllowedValues("account", "project")]
    public required string Scope { get; init; }

    [MinLength(1)]
    public required IReadOnlyList<string> Permissions { get; init; }
}
