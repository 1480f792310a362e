using System.Collections.Concurrent;
using Fluxor;
using Raff.Console.Components;
using Raff.Console.Features.Activity;
using Raff.Console.Operations;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// Says in a toast how operations that this tab sent have ended. What ended with the API's answer is said by who sent it; this is for what was still
/// running then, and the operator may be on another page by now. One for each tab.
/// </summary>
public sealed class OperationToasts(OperationTab tab, BulkRuns bulk, Toasts toasts, IState<ScopeState> scope)
{
    private readonly ConcurrentDictionary<string, byte> pending = new(StringComparer.Ordinal);

    private ActiveScope Active => scope.Value.Active ?? ActiveScope.All;

    /// <summary>Looks which pending operations have ended.</summary>
    [EffectMethod]
    public async Task On(OperationsActions.Changed action, IDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var operation in action.All.Where(operation => tab.IsOwn(operation.Id) && operation.RunId is null))
        {
            if (!operation.IsSettled)
            {
                if (operation.State is not OperationState.Sent)
                {
                    pending.TryAdd(operation.Id, 0);
                }
            }
            else if (pending.TryRemove(operation.Id, out _))
            {
                Say(operation);
            }
        }

        foreach (var run in action.All.Where(operation => operation.RunId is not null && tab.IsOwn(operation.Id)).GroupBy(operation => operation.RunId!, StringComparer.Ordinal))
        {
            if (run.Any(item => !item.IsSettled))
            {
                pending.TryAdd(run.Key, 0);
            }
            else if (pending.TryRemove(run.Key, out _) && await bulk.FindAsync(tab.Sender.Owner, run.Key) is { } view)
            {
                Say(view);
            }
        }
    }

    private void Say(Operation operation)
    {
        ToastAction[] next = OperationLink.Of(operation, Active) is { } href ? [new ToastAction("Open", href)] : [new ToastAction("Show activity", Activity)];
        if (operation.State is OperationState.Succeeded)
        {
            toasts.Success(operation.Sentence, next);
        }
        else
        {
            toasts.Error(operation.Sentence, next);
        }
    }

    private void Say(BulkView run)
    {
        var done = run.Count(OperationState.Succeeded);
        var open = new ToastAction("Show activity", Activity);
        if (done == run.Items.Length)
        {
            toasts.Success($"{run.Title}: done.", open);
        }
        else
        {
            toasts.Error($"{run.Title}: {CountText.Of(done)} of {CountText.Of(run.Items.Length)} succeeded.", open);
        }
    }

    private string Activity => ScopeUrl.Beside(Active, "/activity");
}
