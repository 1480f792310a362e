using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>Says in toasts what came of commands, with "Open" and the command that undoes them. Scoped.</summary>
public sealed class CommandOutcomes(
    Toasts toasts, ResourceKinds kinds, ListStore store, RaffClient client, NavigationManager navigation)
{
    /// <summary>Says why a command was not sent.</summary>
    public void Refuse(string reason) => toasts.Error(reason);

    /// <summary>Says what the API answered; how it ends after that is said by the layout, on whatever page the operator is then.</summary>
    /// <param name="operation">The operation as the answer left it.</param>
    /// <param name="start">Starts another command on a row: the one that undoes this one.</param>
    public void Say(Operation operation, Func<IResource, string, Task> start)
    {
        ArgumentNullException.ThrowIfNull(operation);
        List<ToastAction> actions = PageOf(operation) is { } page ? [new ToastAction("Open", page), .. UndoOf(operation, start)]
            : [.. UndoOf(operation, start)];
        switch (operation)
        {
            case { State: OperationState.Succeeded }:
                toasts.Success(operation.Sentence, actions);
                break;
            case { IsSettled: true } or { State: OperationState.Failed or OperationState.Refused }:
                toasts.Error(operation.Sentence, actions);
                break;
            default:
                toasts.Inform(operation.Sentence, actions);
                break;
        }
    }

    /// <summary>The command that undoes an operation that has succeeded; empty for none.</summary>
    public IEnumerable<ToastAction> UndoOf(Operation operation, Func<IResource, string, Task> start)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (operation is { State: OperationState.Succeeded, Inverse: { } inverse, Target: { Id: { } id } target })
        {
            yield return new ToastAction(inverse == "vm.start" ? "Start again" : OperationWords.Title(inverse))
            {
                Run = () => UndoAsync(target.Kind, id, inverse, start),
            };
        }
    }

    private string? PageOf(Operation operation)
    {
        var (word, id) = operation is { ResultKind: { } made, ResultId: { } result } ? (made, result) : (operation.Target.Kind, operation.Target.Id);
        var isGone = operation is { Settling.IsGone: true, State: OperationState.Succeeded };
        if (isGone || id is null || operation.Target.Project is null || kinds.Find(word) is null)
        {
            return null;
        }

        var path = $"/{word}/{Uri.EscapeDataString(id)}";
        return new Uri(navigation.Uri).AbsolutePath == path ? null : path;
    }

    private async Task UndoAsync(string word, string id, string command, Func<IResource, string, Task> start)
    {
        switch (await store.RereadAsync(client, kinds.Of(word).Source, id, CancellationToken.None))
        {
            case RaffResult<IResource>.Ok { Value: var row }:
                await start(row, command);
                break;
            case RaffResult<IResource>.Failed { Error: var error }:
                toasts.Error($"{error.Sentence} Nothing was sent.");
                break;
        }
    }
}
