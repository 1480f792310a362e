using Raff.Console.Domain.Actions;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Operations;

/// <summary>
/// Sends changes of the account (projects, members, roles, keys) for this tab as commands: checked, journaled, sent once. The command and its target are read
/// off the request itself, so that a page says only what it sends. Scoped.
/// </summary>
public sealed class AccountChanges(OperationRunner runner, CurrentOperator current, RaffClient client, ListStore store, IdentityNews news, ResourceKinds kinds)
{
    private static readonly string[] NameFields = ["name", "email", "target_user_id", "api_key_id"];

    /// <summary>Sends a change once.</summary>
    /// <param name="permission">The permission it needs where the caller knows better than the command; null for the command's own check only by the
    /// API.</param>
    /// <param name="send">Sends it; account-level calls name no project.</param>
    /// <param name="lists">The route words of the account's lists that it may show in: <c>members</c>, <c>roles</c>.</param>
    /// <returns>The answer, or a refusal with a sentence; nothing was sent when the key lacks the permission, the session is over or the store cannot be
    /// written.</returns>
    public async Task<RaffResult<T>> SendAsync<T>(PermissionName? permission, Func<RaffClient, Task<RaffResult<T>>> send,
        params IReadOnlyCollection<string> lists)
    {
        ArgumentNullException.ThrowIfNull(send);
        var request = RaffClient.Describe(send) ?? throw new InvalidOperationException("A change must call the API.");
        var (kind, rule) = AccountActions.OfOperation(request.Operation);
        RaffResult<T>? answer = null;
        var command = new Command
        {
            Rule = rule with { Permission = permission },
            Target = TargetOf(kind, request),
            Send = async sender =>
            {
                answer = await send(sender);
                return answer.Map(value => new CommandAnswer(IdOf(value)));
            },
            ResultKind = request.Method == HttpMethod.Post.Method ? kind : null,
        };
        var operation = await runner.RunAsync(command, runner.NewId());
        if (answer is null)
        {
            // Nothing was sent: the console itself refused it.
            return new RaffResult<T>.Failed(
                await current.EnsureAliveAsync(CancellationToken.None) ? new RaffError.Forbidden(operation.Sentence)
                    : new RaffError.Unauthorized(operation.Sentence));
        }

        switch (answer)
        {
            // What was sent and not answered may have been done: the lists show it.
            case RaffResult<T>.Ok or RaffResult<T>.Failed { Error: RaffError.FateUnknown }:
                Reread(lists);
                break;
            case RaffResult<T>.Failed { Error: RaffError.Forbidden }:
                // The API knows better than what is shown: the role may have been edited.
                news.Announce(current.Required.Identity);
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
        if (lists.Any(word => word is "roles" or "api-keys" or "members" or "projects"))
        {
            news.AnnounceAll();
        }
    }

    private CommandTarget TargetOf(string kind, ApiRequest request)
    {
        var project = request.Template.StartsWith("projects/{id}", StringComparison.Ordinal) ? request.Ids[0] : null;
        var isOfProject = request.Template.StartsWith("projects/{id}/", StringComparison.Ordinal);
        var id = isOfProject ? request.Ids.ElementAtOrDefault(1) : request.Ids.FirstOrDefault();
        return new CommandTarget(
            kind, id, (id is null ? null : HeldName(kind, id)) ?? NameIn(request.Body) ?? id ?? "", project is null ? null : new ProjectId(project));
    }

    /// <summary>The name of a row that some tab of this key has read.</summary>
    private string? HeldName(string word, string id) => word == "projects"
        ? store.Peek(client, ProjectDirectory.Source, Scope.All)?.Rows.FirstOrDefault(project => project.Id.Value == id)?.Name
        : kinds.FindAccount(word) is { } kind ? store.Peek(client, kind.Source, Scope.All)?.Rows.FirstOrDefault(row => row.Id.Value == id)?.Name : null;

    /// <summary>What a body calls the thing it makes or changes; nothing else of a body is ever kept.</summary>
    private static string? NameIn(string? body)
    {
        if (body is null)
        {
            return null;
        }

        using var json = System.Text.Json.JsonDocument.Parse(body);
        return NameFields
            .Select(field => json.RootElement.TryGetProperty(field, out var value)
                && value.ValueKind is System.Text.Json.JsonValueKind.String ? value.GetString() : null)
            .FirstOrDefault(text => text is { Length: > 0 });
    }

    private static string? IdOf<T>(T answer) => answer switch
    {
        Project project => project.Id.Value,
        Member member => member.Id,
        ProjectMember member => member.Id,
        Invitation invitation => invitation.Id,
        Role role => role.Id,
        AccountKey key => key.Id,
        NewKey made => made.Key.Id,
        SshKey key => key.Id,
        _ => null,
    };
}
