using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Raff.Console.Operations;

/// <summary>The operations in memory, running and recent, by owner: what drawers of all tabs of a key show. One for all.</summary>
public sealed class OperationBook
{
    /// <summary>Ended operations that are kept of an owner.</summary>
    public const int Recent = 100;

    private readonly ConcurrentDictionary<OperationOwner, ImmutableDictionary<string, Operation>> byOwner = new();

    /// <summary>Raised on any thread whenever an operation of an owner changed.</summary>
    public event Action<OperationOwner>? Changed;

    /// <summary>The operations of an owner, the latest first.</summary>
    public ImmutableArray<Operation> Of(OperationOwner owner) =>
        [.. Known(owner).Values.OrderByDescending(operation => operation.StartedAt).ThenByDescending(operation => operation.Id, StringComparer.Ordinal)];

    /// <summary>An operation; null where it is not in memory.</summary>
    public Operation? Find(OperationOwner owner, string id) => Known(owner).GetValueOrDefault(id);

    /// <summary>Takes newer values of operations.</summary>
    public void Put(params IReadOnlyCollection<Operation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        foreach (var owned in operations.GroupBy(operation => operation.Owner))
        {
            byOwner.AddOrUpdate(
                owned.Key,
                _ => owned.ToImmutableDictionary(operation => operation.Id),
                (_, before) => Trimmed(before.SetItems(owned.Select(operation => KeyValuePair.Create(operation.Id, operation)))));
            Changed?.Invoke(owned.Key);
        }
    }

    /// <summary>An operation that was put here stands in the journal now: pages that read the journal when it changed may have been too early.</summary>
    public void Written(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Changed?.Invoke(operation.Owner);
    }

    // Items of bulk runs stay as long as their run is looked at; what no one looks at any more goes with the next trim.
    private static ImmutableDictionary<string, Operation> Trimmed(ImmutableDictionary<string, Operation> all) =>
        all.Count < 3 * Recent ? all : all.RemoveRange(
            all.Values.Where(operation => operation.IsSettled && operation.RunId is null).OrderByDescending(operation => operation.StartedAt)
                .Skip(Recent).Select(operation => operation.Id));

    private ImmutableDictionary<string, Operation> Known(OperationOwner owner) =>
        byOwner.GetValueOrDefault(owner) ?? ImmutableDictionary<string, Operation>.Empty;
}
