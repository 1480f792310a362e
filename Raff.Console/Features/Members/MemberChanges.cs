using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Members;

/// <summary>
/// Sends changes of members, of their roles in projects and of invitations: each once and only where what is known of the key does not rule it out;
/// then the lists that show it are read again, of the projects only those concerned. Scoped.
/// </summary>
public sealed class MemberChanges(AccountChanges changes, CurrentOperator current, ListStore store, RaffClient client)
{
    /// <summary>Why this key may not do something to members of the account; null where it may or where that is unknown.</summary>
    public string? Refusal(PermissionName permission) => current.Required.Identity.Refusal(permission, null);

    /// <summary>Why this key may not do something to members of a project.</summary>
    public string? Refusal(PermissionName permission, ProjectId project) => current.Required.Identity.Refusal(permission, project);

    /// <summary>Why this key may neither invite to the account (or to a project) nor cancel that; either of two permissions will do for a project.</summary>
    public string? InviteRefusal(ProjectId? project) =>
        Refusal(PermissionName.AccountMembersInvite) is { } refusal ? project is { } one ? Refusal(PermissionName.ProjectMembersInvite, one) : refusal : null;

    /// <summary>Sends a change once.</summary>
    /// <param name="refusal">Why the key may not; nothing is sent then.</param>
    /// <param name="projects">The projects whose people it changes.</param>
    /// <param name="send">Sends it; account-level calls name no project.</param>
    public async Task<RaffResult<T>> SendAsync<T>(string? refusal, IReadOnlyCollection<ProjectId> projects, Func<RaffClient, Task<RaffResult<T>>> send)
    {
        ArgumentNullException.ThrowIfNull(projects);
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
