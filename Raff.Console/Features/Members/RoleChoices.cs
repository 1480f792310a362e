using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Members;

/// <summary>The roles that a form offers.</summary>
public static class RoleChoices
{
    private const string OwnerSlug = "owner";

    /// <summary>The roles of one scope, with how much each allows; the owner's is given by support alone (api.md section 2.12).</summary>
    public static IReadOnlyList<FormChoice> Of(IReadOnlyList<Role> roles, bool isForProject)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var scope = isForProject ? "project" : "account";
        return [.. roles.Where(role => role.Scope == scope && !(role.IsSystem && role.Slug == OwnerSlug)).Select(role => new FormChoice(role.Id, $"{role.Name} ({CountText.Of(role.Permissions.Count, "permission")})"))];
    }

    /// <summary>Why no role is offered; null where they are.</summary>
    public static string? Told(AccessReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Missing.TryGetValue("roles", out var error) ? $"The roles could not be read: {error.Sentence}" : null;
    }
}
