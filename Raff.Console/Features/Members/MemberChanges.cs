using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Members;

/// <summary>
/// Sends changes of members, project roles, and invitations: once, and only if the key has permission. Then the lists that show the change are read again, for
/// the projects concerned only. Scoped.
/// </summary>
public sealed class MemberChanges(AccountChanges changes, CurrentOperator current, ListStore store, RaffClient client)
{
    /// <summary>Why this key can't change members of the account; null when it can or when that is unknown.</summary>
    public string? Refusal(PermissionName permission) => current.Required.Identity.Refusal(permission, null);

    /// <summary>Why this key can't change members of a project.</summary>
    public string? Refusal(PermissionName permission, ProjectId project) => current.Required.Identity.Refusal(permission, project);

    /// <summary>Why this key can't invite to the account or to a project, or cancel an invitation; for a project either of two permissions is enough.</summary>
    public string? InviteRefusal(ProjectId? project) =>
        Refusal(PermissionName.AccountMembersInvite) is { } refusal ? project is { } one ? Refusal(PermissionName.ProjectMembersInvite, one) : refusal : null;

    /// <summary>Sends a change once.</summary>
    /// <param name="refusal">Why the key isn't allowed to do it; then nothing is sent.</param>
    /// <param name="projects">The projects whose members change.</param>
    /// <param name="send">Sends it; account-level calls name no project.</param>
    public async Task<RaffResult<T>> SendAsync<T>(string? refusal, IReadOnlyCollection<ProjectId> projects, Func<RaffClient, Task<RaffResult<T>>> send)
    {
        if (refusal is not null)
        {
            return new RaffResult<T>.Failed(new RaffError.Forbidden(refusal));
        }

        var answer = await changes.SendAsync(null, send, MemberKind.Word);
        if (answer is RaffResult<T>.Ok or RaffResult<T>.Failed { Error: RaffError.FateUnknown or RaffError.NotFound })
        {
            foreach (var project in projects)
            {
                await store.RereadAsync(client, AccountLists.People, project.Value, CancellationToken.None);
            }

            if (projects.Count > 0)
            {
                changes.Reread(MemberKind.Word);
            }
        }

        return answer;
    }
}
