using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Features.Activity;
using Raff.Console.Features.Resources.Commands;
using Raff.Console.Operations;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// Shows in a toast how operations sent by this tab ended. The sender shows those that ended with the API's answer; this is for what was still
/// running then, and the operator may be on another page by now.
/// </summary>
public sealed partial class OperationToasts
{
    private readonly HashSet<string> pending = new(StringComparer.Ordinal);

    [Inject]
    public required IState<OperationsState> Operations { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required OperationTab Tab { get; init; }

    [Inject]
    public required BulkRuns Runs { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required CommandFlow Flow { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private ToastAction ShowActivity => new("Show activity", ScopeUrl.Beside(Active, "/activity"));

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Operations.StateChanged += OnOperations;
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Operations.StateChanged -= OnOperations;
        return base.DisposeAsyncCore(disposing);
    }

    private void OnOperations(object? sender, EventArgs changed)
    {
        var own = Operations.Value.All.Where(operation => Tab.IsOwn(operation.Id)).ToList();
        _ = InvokeAsync(() => LookAsync(own));
    }

    private async Task LookAsync(IReadOnlyList<Operation> own)
    {
        foreach (var operation in own.Where(operation => operation.RunId is null))
        {
            if (operation is { IsSettled: false, State: not OperationState.Sent })
            {
                pending.Add(operation.Id);
            }
            else if (operation.IsSettled && pending.Remove(operation.Id))
            {
                Say(operation);
            }
        }

        foreach (var run in own.Where(operation => operation.RunId is not null).GroupBy(operation => operation.RunId!, StringComparer.Ordinal))
        {
            if (run.Any(item => !item.IsSettled))
            {
                pending.Add(run.Key);
            }
            else if (pending.Remove(run.Key) && await Runs.FindAsync(Tab.Sender.Owner, run.Key) is { } view)
            {
                Say(view);
            }
        }
    }

    private void Say(Operation operation)
    {
        var next = OperationLink.Of(operation, Active) is { } href ? new ToastAction("Open", href) : ShowActivity;
        if (operation.State is OperationState.Succeeded)
        {
            Toasts.Success(operation.Sentence, [next, .. Flow.UndoOf(operation)]);
        }
        else
        {
            Toasts.Error(operation.Sentence, next);
        }
    }

    private void Say(BulkView run)
    {
        var done = run.Count(OperationState.Succeeded);
        if (done == run.Items.Length)
        {
            Toasts.Success($"{run.Title}: done", ShowActivity);
        }
        else
        {
            Toasts.Error($"{run.Title}: {CountText.Of(done)} of {CountText.Of(run.Items.Length)} succeeded", ShowActivity);
        }
    }
}
