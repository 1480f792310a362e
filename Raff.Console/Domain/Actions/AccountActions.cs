using System.Collections.Immutable;

namespace Raff.Console.Domain.Actions;

/// <summary>The commands of the account, by the operation of the API that each of them sends. No state forbids them.</summary>
public static class AccountActions
{
    private static readonly ImmutableArray<(string Operation, string Kind, ActionRule Rule)> All =
    [
        ("POST projects", "projects", Of("project.create", "Create project", "account.projects.create", "created")),
        ("PATCH projects/{id}", "projects", Of("project.update", "Edit project", "account.projects.manage", "changed")),
        ("DELETE projects/{id}", "projects", Of("project.delete", "Delete project", "account.projects.delete", "deleted", isDestructive: true)),
        ("", "projects", Of("project.protect", "Protect project", "", "protected")),
        ("", "projects", Of("project.unprotect", "Remove protection", "", "unprotected")),
        ("POST members", "members", Of("member.add", "Add member", "account.members.invite", "added")),
        ("PATCH members/{id}", "members", Of("member.update", "Change member", "account.members.manage", "changed")),
        ("DELETE members/{id}", "members", Of("member.remove", "Remove member", "account.members.remove", "removed", isDestructive: true)),
        ("POST projects/{id}/members", "members", Of("project-member.add", "Give access", "project.members.manage", "given access")),
        ("PATCH projects/{id}/members/{memberId}", "members", Of("project-member.update", "Change access", "project.members.manage", "changed")),
        ("DELETE projects/{id}/members/{memberId}", "members",
            Of("project-member.remove", "Remove access", "project.members.remove", "removed from the project")),
        ("POST invitations", "members", Of("invitation.create", "Invite", "account.members.invite", "invited")),
        ("POST projects/{id}/invitations", "members", Of("invitation.create", "Invite", "project.members.invite", "invited")),
        ("DELETE invitations/{id}", "members", Of("invitation.cancel", "Cancel invitation", "account.members.invite", "canceled")),
        ("POST roles", "roles", Of("role.create", "Create role", "account.roles.create", "created")),
        ("PATCH roles/{id}", "roles", Of("role.update", "Edit role", "account.roles.manage", "changed")),
        ("DELETE roles/{id}", "roles", Of("role.delete", "Delete role", "account.roles.delete", "deleted", isDestructive: true)),
        ("POST api-keys", "api-keys", Of("api-key.create", "Create API key", "account.apikeys.create", "created")),
        ("PATCH api-keys/{id}", "api-keys", Of("api-key.update", "Edit API key", "account.apikeys.manage", "changed")),
        ("POST api-keys/{id}/regenerate", "api-keys",
            Of("api-key.regenerate", "Regenerate API key", "account.apikeys.manage", "regenerated", isDestructive: true)),
        ("DELETE api-keys/{id}", "api-keys", Of("api-key.revoke", "Revoke API key", "account.apikeys.revoke", "revoked", isDestructive: true)),
        ("POST ssh-keys", "ssh-keys", Of("ssh-key.create", "Add SSH key", "", "added")),
        ("PUT ssh-keys/{id}", "ssh-keys", Of("ssh-key.rename", "Rename SSH key", "", "renamed")),
        ("DELETE ssh-keys/{id}", "ssh-keys", Of("ssh-key.delete", "Delete SSH key", "", "deleted", isDestructive: true)),
    ];

    /// <summary>The command that sends an operation of the API, and the kind of its target.</summary>
    /// <param name="operation">Method and path template: <c>DELETE roles/{id}</c>.</param>
    /// <exception cref="InvalidOperationException">No command sends it: a program error.</exception>
    public static (string Kind, ActionRule Rule) OfOperation(string operation) =>
        All.FirstOrDefault(row => row.Operation == operation) is { Rule: { } rule } found
            ? (found.Kind, rule)
            : throw new InvalidOperationException($"No command sends {operation}.");

    /// <summary>The rule of a command's name; null where it has none.</summary>
    public static ActionRule? Find(string name) => All.FirstOrDefault(row => row.Rule.Name == name).Rule;

    private static ActionRule Of(string name, string title, string permission, string done, bool isDestructive = false) =>
        new(name, title, permission, title + ": {0}.", "{0} was " + done + ".") { IsDestructive = isDestructive };
}
