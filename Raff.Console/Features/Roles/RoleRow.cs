using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>A role as the list shows it, with who has it.</summary>
/// <param name="Role">The role as the API gave it.</param>
/// <param name="Use">Who has it.</param>
public sealed record RoleRow(Role Role, RoleUse Use) : IResource
{
    /// <inheritdoc />
    public ResourceId Id => new(Role.Id);

    /// <inheritdoc />
    public ProjectId? ProjectId => null;

    /// <inheritdoc />
    public string Name => Role.Name;

    /// <inheritdoc />
    public DateTimeOffset? CreatedAt => Role.CreatedAt;

    /// <summary>Why the role can't be changed; null when it can.</summary>
    public string? Fixed => Role.IsSystem ? "System roles can't be changed. Duplicate the role and change the copy." : null;

    /// <summary>Why the role can't be deleted; null when it can, or when only the API knows.</summary>
    public string? Undeletable => Role.IsSystem ? "System roles can't be deleted."
        : Use.Users.IsEmpty ? null
        : $"In use by {Use.Text}. Give them other roles first.";

    /// <summary>The page of a role, without its scope.</summary>
    public static string PageOf(string id) => $"/account/roles/{Uri.EscapeDataString(id)}";

    /// <summary>Whether two rows are equal.</summary>
    public static bool Same(RoleRow one, RoleRow other)
    {
        return one.Role with { Permissions = other.Role.Permissions } == other.Role && one.Use == other.Use
            && one.Role.Permissions.SequenceEqual(other.Role.Permissions);
    }
}
