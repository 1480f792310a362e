using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Actions;

/// <summary>The commands of the account, by the operation of the API that each of them sends. No state forbids them.</summary>
public static class AccountActions
{
    private static readonly ImmutableArray<(string Operation, string Kind, ActionRule Rule)> All =
    [
        ("POST projects", "projects", Of("project.create", "Create project", PermissionName.AccountProjectsCreate, "created")),
        ("PUT projects/{id}", "projects", Of("project.update", "Edit project", PermissionName.AccountProjectsManage, "changed")),
        ("DELETE projects/{id}", "projects", Of("project.delete", "Delete project", PermissionName.AccountProjectsDelete, "deleted", isDestructive: true)),
        ("", "projects", Of("project.protect", "Protect project", null, "protected")),
        ("", "projects", Of("project.unprotect", "Remove protection", null, "unprotected")),
        ("", "projects", Of("project.set-budget", "Set budget", null, "given a budget")),
        ("", "projects", Of("project.remove-budget", "Remove budget", null, "left without a budget")),
        ("", "projects", Of("project.set-prices", "Set prices", null, "given prices of its own")),
        ("POST members", "members", Of("member.add", "Add member", PermissionName.AccountMembersInvite, "added")),
        ("PATCH members/{id}", "members", Of("member.update", "Change member", PermissionName.AccountMembersManage, "changed")),
        ("DELETE members/{id}", "members", Of("member.remove", "Remove member", PermissionName.AccountMembersRemove, "removed", isDestructive: true)),
        ("POST projects/{id}/members", "members", Of("project-member.add", "Give access", PermissionName.ProjectMembersManage, "given access")),
        ("PATCH projects/{id}/members/{memberId}", "members", Of("project-member.update", "Change access", PermissionName.ProjectMembersManage, "changed")),
        ("DELETE projects/{id}/members/{memberId}", "members",
            Of("project-member.remove", "Remove access", PermissionName.ProjectMembersRemove, "removed from the project")),
        ("POST invitations", "members", Of("invitation.create", "Invite", PermissionName.AccountMembersInvite, "invited")),
        ("POST projects/{id}/invitations", "members", Of("invitation.create", "Invite", PermissionName.ProjectMembersInvite, "invited")),
        ("DELETE invitations/{id}", "members", Of("invitation.cancel", "Cancel invitation", PermissionName.AccountMembersInvite, "canceled")),
        ("POST roles", "roles", Of("role.create", "Create role", PermissionName.AccountRolesCreate, "created")),
        ("PATCH roles/{id}", "roles", Of("role.update", "Edit role", PermissionName.AccountRolesManage, "changed")),
        ("DELETE roles/{id}", "roles", Of("role.delete", "Delete role", PermissionName.AccountRolesDelete, "deleted", isDestructive: true)),
        ("POST api-keys", "api-keys", Of("api-key.create", "Create API key", PermissionName.AccountApiKeysCreate, "created")),
        ("PATCH api-keys/{id}", "api-keys", Of("api-key.update", "Edit API key", PermissionName.AccountApiKeysManage, "changed")),
        ("POST api-keys/{id}/regenerate", "api-keys",
            Of("api-key.regenerate", "Regenerate API key", PermissionName.AccountApiKeysManage, "regenerated", isDestructive: true)),
        ("DELETE api-keys/{id}", "api-keys", Of("api-key.revoke", "Revoke API key", PermissionName.AccountApiKeysRevoke, "revoked", isDestructive: true)),
        ("POST ssh-keys", "ssh-keys", Of("ssh-key.create", "Add SSH key", null, "added")),
        ("PUT ssh-keys/{id}", "ssh-keys", Of("ssh-key.rename", "Rename SSH key", null, "renamed")),
        ("DELETE ssh-keys/{id}", "ssh-keys", Of("ssh-key.delete", "Delete SSH key", null, "deleted", isDestructive: true)),
    ];

    /// <summary>The command that sends an operation of the API, and the kind of its target.</summary>
    /// <param name="operation">Method and path template: <c>DELETE roles/{id}</c>.</param>
    /// <exception cref="InvalidOperationException">No command sends it: a bug.</exception>
    public static (string Kind, ActionRule Rule) OfOperation(string operation) =>
        All.FirstOrDefault(row => row.Operation == operation) is { Rule: { } rule } found
            ? (found.Kind, rule)
            : throw new InvalidOperationException($"No command sends {operation}.");

    /// <summary>The rule of a command's name; null if it has none.</summary>
    public static ActionRule? Find(string name) => All.FirstOrDefault(row => row.Rule.Name == name).Rule;

    private static ActionRule Of(string name, string title, PermissionName? permission, string done, bool isDestructive = false) =>
        new(name, title, permission, title + ": {0}.", "{0} was " + done + ".") { IsDestructive = isDestructive };
}
