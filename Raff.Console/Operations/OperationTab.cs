using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fluxor;
using Microsoft.Data.Sqlite;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Operations;

/// <summary>
/// This tab's share in the operations of its key: lends its connection to the follower, and keeps <see cref="OperationsState"/> up to date, whichever tab
/// changes
/// something. Scoped; the layout calls <see cref="AttachAsync"/> once.
/// </summary>
public sealed class OperationTab : IDisposable
{
    private readonly OperationFollower follower;
    private readonly OperationBook book;
    private readonly IDispatcher dispatcher;
    private readonly ProjectJournal journal;
    private readonly Lazy<OperationSender> sender;
    private readonly ConcurrentDictionary<string, byte> begun = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private Task<IDisposable>? attached;

    /// <summary>For the container.</summary>
    public OperationTab(OperationFollower follower, OperationBook book, CurrentOperator current, RaffClient client, ProjectJournal journal,
        IDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(journal);
        this.follower = follower;
        this.book = book;
        this.dispatcher = dispatcher;
        sender = new(() => new OperationSender(OperationOwner.Of(current.Required), client, current.EnsureAliveAsync));
        this.journal = journal;
        book.Changed += OnChanged;
        journal.Recorded += OnRecorded;
    }

    /// <summary>The connection of this tab.</summary>
    public OperationSender Sender => sender.Value;

    /// <summary>The operations of this key as they are now, the latest first.</summary>
    public ImmutableArray<Operation> Operations => book.Of(Sender.Owner);

    /// <summary>Lends the connection, reads recent operations, and has unsettled ones followed on. Again and again does nothing more.</summary>
    public async Task AttachAsync()
    {
        Task<IDisposable> task;
        lock (gate)
        {
            task = attached is { IsFaulted: false } running ? running : attached = follower.AttachAsync(Sender);
        }

        try
        {
            await task;
            OnChanged(Sender.Owner);
        }
        catch (SqliteException)
        {
            // The drawer stays empty until the store can be read; a command says so itself when it is sent.
        }
    }

    /// <summary>Whether this tab sent an operation, or was denied it.</summary>
    public bool IsOwn(string operationId) => begun.ContainsKey(operationId);

    /// <inheritdoc />
    public void Dispose()
    {
        book.Changed -= OnChanged;
        journal.Recorded -= OnRecorded;
        if (attached is { IsCompletedSuccessfully: true, Result: var lent })
        {
            lent.Dispose();
        }
    }

    internal void Begin(string operationId) => begun.TryAdd(operationId, 0);

    internal void Forget(string operationId) => begun.TryRemove(operationId, out _);

    private void OnRecorded(OperationRecord record) => book.Put(Operation.Of(record));

    private void OnChanged(OperationOwner owner)
    {
        if (owner == Sender.Owner)
        {
            dispatcher.Dispatch(new OperationsActions.Changed(Operations));
        }
    }
}
