using Raff.Console.Components;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>A dialog about roles. Closed: every case is nested here.</summary>
public abstract record RoleQuestion : DialogQuestion
{
    private RoleQuestion(Type component)
        : base(component)
    {
    }

    /// <summary>A new role.</summary>
    public sealed record Create() : RoleQuestion(typeof(RoleFormDialog));

    /// <summary>A new role that starts with the permissions of another.</summary>
    public sealed record Duplicate(Role Original) : RoleQuestion(typeof(RoleFormDialog));

    /// <summary>Another name, description, or permissions.</summary>
    public sealed record Edit(RoleRow Row) : RoleQuestion(typeof(RoleFormDialog));

    /// <summary>Whether to delete a role.</summary>
    public sealed record Delete(RoleRow Row) : RoleQuestion(typeof(DeleteRoleDialog));
}
