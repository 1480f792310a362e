using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Operations;

/// <summary>
/// Sends changes of the account (projects, members, roles, keys) for this tab: each once, only while the session lives and only where what is
/// known of the key does not rule it out; and has the lists read again that the change may show in. Scoped.
/// </summary>
public sealed class AccountChanges(CurrentOperator current, RaffClient client, ListStore store, IdentityNews news)
{
    /// <summary>Sends a change once.</summary>
    /// <param name="permission">The account permission it needs; null where api.md names none.</param>
    /// <param name="send">Sends it; account-level calls name no project.</param>
    /// <param name="lists">The route words of the account's lists that it may show in: <c>members</c>, <c>roles</c>.</param>
    /// <returns>The answer, or a refusal with a sentence; nothing was sent when the key lacks the permission or the session is over.</returns>
    public async Task<RaffResult<T>> SendAsync<T>(PermissionName? permission, Func<RaffClient, Task<RaffResult<T>>> send, params IReadOnlyCollection<string> lists)
    {
        ArgumentNullException.ThrowIfNull(send);
        if (permission is { } needed && current.Required.Identity.Refusal(needed, null) is { } refusal)
        {
            return new RaffResult<T>.Failed(new RaffError.Forbidden(refusal));
        }

        // The session may end while the question is on its way: nothing more is sent then, the tab is on its way to the sign-in page.
        if (!await current.EnsureAliveAsync(CancellationToken.None))
        {
            return new RaffResult<T>.Failed(new RaffError.Unauthorized("Your session is over; nothing was sent."));
        }

        var answer = await send(client);
        switch (answer)
        {
            // What was sent and not answered may have been done: the lists tell.
            case RaffResult<T>.Ok or RaffResult<T>.Failed { Error: RaffError.FateUnknown }:
                Reread(lists);
                break;
            case RaffResult<T>.Failed { Error: RaffError.Forbidden }:
                // The API knows better than what is shown: the role may have been edited.
                news.Tell(current.Required.Identity);
                break;
        }

        return answer;
    }

    /// <summary>Has lists of the account read again, so that rows appear, change and go at once.</summary>
    /// <param name="lists">Their route words.</param>
    public void Reread(params IReadOnlyCollection<string> lists)
    {
        foreach (var word in lists)
        {
            store.Reread(client, ResourceKind.AccountList(word));
            store.Reread(client, AccountLists.NameOf(word));
        }

        // The switcher has a list of projects of its own.
        if (lists.Contains("projects"))
        {
            store.Reread(client, ProjectDirectory.Source.Name);
        }

        // A role, or who has it, may be this very key's; who creates a project gets a role in it.
        if (lists.Intersect(["roles", "api-keys", "members", "projects"]).Any())
        {
            news.TellAll();
        }
    }
}
