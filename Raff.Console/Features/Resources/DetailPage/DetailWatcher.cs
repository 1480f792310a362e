using Fluxor;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>
/// Keeps an open detail page up to date from the list of its project, which operations patch: a new status, a new name, or that it is gone.
/// Scoped: one per tab.
/// </summary>
public sealed class DetailWatcher(ListStore store, RaffClient client, TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private Watch? open;

    /// <summary>Watches a resource that was just read; reading it again changes nothing.</summary>
    public void Open(ResourceKind kind, IResource row, IDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(row);
        lock (gate)
        {
            if (open is { } watch && watch.Id == row.Id && watch.Project == row.ProjectId)
            {
                return;
            }

            open?.Dispose();
            open = row.ProjectId is { } project ? new Watch(store, client, clock, kind, row, project, dispatcher) : null;
        }
    }

    /// <summary>Watches nothing any more: the page was left, or its resource is gone.</summary>
    public void Close()
    {
        lock (gate)
        {
            open?.Dispose();
            open = null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Close();

    private sealed class Watch : IDisposable
    {
        private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);
        private readonly ResourceKind kind;
        private readonly IDispatcher dispatcher;
        private readonly Pacer pacer;
        private readonly ListLease<IResource>? lease;
        private IResource last;
        private bool wasListed;
        private bool isOver;

        public Watch(ListStore store, RaffClient client, TimeProvider clock, ResourceKind kind, IResource row, ProjectId project, IDispatcher dispatcher)
        {
            this.kind = kind;
            this.dispatcher = dispatcher;
            (last, Id, Project) = (row, row.Id, project);
            pacer = new Pacer(clock, Pace, Look);
            lease = store.Attach(client, kind.Source, Scope.In(project), pacer.Request);

            // A list that was loaded before may not change again until the row goes.
            wasListed = lease.Current.Rows.Any(one => one.Id == Id);
        }

        public ResourceId Id { get; }

        public ProjectId Project { get; }

        public void Dispose()
        {
            isOver = true;
            pacer.Dispose();
            lease?.Dispose();
        }

        private void Look()
        {
            if (isOver || lease?.Current is not { } list)
            {
                return;
            }

            if (list.Rows.FirstOrDefault(one => one.Id == Id) is { } now)
            {
                wasListed = true;
                if (!ReferenceEquals(now, last))
                {
                    last = now;
                    dispatcher.Dispatch(new ResourceDetailActions.ResourceRead(kind.Word, Id, now));
                }
            }
            else if (wasListed && list.IsWhole)
            {
                // Only its own address can say that it is gone.
                wasListed = false;
                dispatcher.Dispatch(new ResourceDetailActions.OpenResource(kind.Word, Id, TakesScope: false));
            }
        }
    }
}
