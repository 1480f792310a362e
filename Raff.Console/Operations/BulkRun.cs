using System.Collections.Immutable;

namespace Raff.Console.Operations;

/// <summary>A bulk run that this process has in hand.</summary>
internal sealed class BulkRun(
    string id, string title, OperationOwner owner, DateTimeOffset startedAt, bool isInOrder, ImmutableArray<(Operation Draft, Command Command)> items)
{
    private volatile bool isCanceled;

    public string Id => id;

    public OperationOwner Owner => owner;

    public bool IsInOrder => isInOrder;

    public ImmutableArray<(Operation Draft, Command Command)> Items => items;

    public bool IsCanceled => isCanceled;

    public DateTimeOffset? EndedAt { get; set; }

    public void Cancel() => isCanceled = true;

    public BulkView View(OperationBook book) =>
        new(id, title, startedAt, EndedAt, isCanceled, MayRetry: true, [.. items.Select(item => book.Find(owner, item.Draft.Id) ?? item.Draft)]);
}
