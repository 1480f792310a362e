using Microsoft.Data.Sqlite;
using Raff.Console.Domain.Actions;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Operations;

/// <summary>
/// Why a command may not be sent: the one set of reasons that buttons show and the runner checks again, on the server and with fresh rows, before it
/// sends. Scoped.
/// </summary>
public sealed class CommandChecks(
    CurrentOperator current, LearnedRefusals learned, ProjectMarks marks, ListStore lists, ResourceKinds kinds, RaffClient client)
{
    /// <summary>Why a row does not offer a command now, as far as this tab knows; null where it does.</summary>
    public string? Reason(ActionRule rule, IResource row, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(row);
        return Denial(rule, row.ProjectId) ?? ActionTable.Of(row)?.Reason(rule, row, subject);
    }

    /// <summary>Why the key or the project's protection rules a command out; null where neither does.</summary>
    public string? Denial(ActionRule rule, ProjectId? project)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return (rule.Permission is { } needed ? Denial(needed, project) : null)
            ?? (rule.IsDestructive && project is { } own && marks.IsProtected(own) ? "This project is protected. Remove the protection first." : null);
    }

    /// <summary>Sends a command, and remembers when the API says which permission is missing.</summary>
    public async Task<RaffResult<CommandAnswer>> SendAsync(Command command, RaffClient sender)
    {
        ArgumentNullException.ThrowIfNull(command);
        var who = current.Required;
        var answer = await command.Send(sender);
        if (command.Rule.Permission is { } needed && learned.Learn(who.Session, needed, command.Target.Project, answer))
        {
            // Whatever shows commands looks again.
            current.Update(current.Required.Identity);
        }

        return answer;
    }

    /// <summary>Checks everything again right before a command is sent.</summary>
    /// <returns>A sentence, or null when it may be sent; and the status its target has now.</returns>
    public async Task<(string? Refusal, string? Status)> RefusalAsync(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await DenialAsync(command) is { } denial)
        {
            return (denial, null);
        }

        string? status = null;
        var target = command.Target.Id is { } id ? new RowRef(command.Target.Kind, id) : null;
        foreach (var row in command.Checks.Prepend(target).OfType<RowRef>())
        {
            if (kinds.Find(row.Kind) is not { } kind)
            {
                continue;
            }

            switch (await lists.RereadAsync(client, kind.Source, row.Id!, CancellationToken.None))
            {
                case RaffResult<IResource>.Failed { Error: RaffError.NotFound }:
                    return ($"{(row == target ? command.Target.Name : $"A {kind.Singular} this depends on")} no longer exists. Nothing was sent.", null);
                case RaffResult<IResource>.Failed { Error: var error }:
                    return ($"Its current state could not be read, so nothing was sent. {error.Sentence}", null);
                case RaffResult<IResource>.Ok { Value: var fresh }:
                    if (row == target && fresh.ProjectId is { } project && project != command.Target.Project)
                    {
                        return ($"{fresh.Name} is in another project now. Reload the page. Nothing was sent.", null);
                    }

                    if (ActionTable.Reason(command.Name, fresh) is { } reason)
                    {
                        return (reason, null);
                    }

                    status = row == target ? RowFacts.StatusOf(fresh) : status;
                    break;
            }
        }

        return (null, status);
    }

    /// <summary>Checks again what needs no row: the session, the permission, the protection.</summary>
    public async Task<string?> DenialAsync(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        try
        {
            if (!await current.EnsureAliveAsync(CancellationToken.None))
            {
                return "Your session is over. Nothing was sent.";
            }

            // Another tab may have protected the project since.
            await marks.LoadAsync(CancellationToken.None);
        }
        catch (SqliteException error)
        {
            return $"{Journal.Sentence(error)} Nothing was sent.";
        }

        return Denial(command.Rule, command.Target.Project);
    }

    /// <summary>What is known of the key is read again all the time; what was learned counts only where nothing is known.</summary>
    private string? Denial(PermissionName needed, ProjectId? project)
    {
        var identity = current.Required.Identity;
        var isKnown = identity.IsOwner || (needed.IsOfAccount ? identity.AccountPermissions is not null : project is { } own && identity.KnowsRightsIn(own));
        return identity.Refusal(needed, project) ?? (isKnown ? null : learned.Reason(current.Required.Session, needed, project));
    }
}
