using System.Collections.Concurrent;
using System.Collections.Immutable;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>Reads the rows of operations again and patches them into the lists. One for all.</summary>
public sealed class OperationRows(ListStore lists, ResourceKinds kinds) : IDisposable
{
    private const int AtOnce = 6;
    private readonly ConcurrentDictionary<OperationOwner, SemaphoreSlim> gates = new();

    /// <summary>Has rows or whole lists read again.</summary>
    public async Task RereadAsync(RaffClient client, IEnumerable<RowRef> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            await RereadAsync(client, row.Kind, row.Id);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var gate in gates.Values)
        {
            gate.Dispose();
        }
    }

    internal async Task<RaffResult<IResource>> ReadAsync(RaffClient client, OperationOwner owner, string kind, string id)
    {
        // A bulk run of a thousand VMs must not fill the whole budget with looks.
        var gate = gates.GetOrAdd(owner, _ => new SemaphoreSlim(AtOnce));
        await gate.WaitAsync();
        try
        {
            return await lists.RereadAsync(client, kinds.Of(kind).Source, id, CancellationToken.None);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Every row of a kind in a project, as the API has them now; and whether all of them could be read and placed.</summary>
    internal async Task<RaffResult<(IReadOnlyList<IResource> Rows, bool IsWhole)>> ListAsync(
        RaffClient client, OperationOwner owner, string kind, ProjectId project)
    {
        var gate = gates.GetOrAdd(owner, _ => new SemaphoreSlim(AtOnce));
        await gate.WaitAsync();
        try
        {
            var (list, isWhole) = (new List<IResource>(), true);
            for (var page = new PageRequest(0, client.PageSize); ;)
            {
                // Someone waits for the first page; the rest of a long list leaves the budget to what operators look at.
                var lane = page.Offset == 0 ? Lane.Interactive : Lane.Background;
                var read = await kinds.Of(kind).Source.Read(client, Scope.In(project), page, lane, CancellationToken.None);
                if (!read.TryGet(out var rows, out var error))
                {
                    return new RaffResult<(IReadOnlyList<IResource>, bool)>.Failed(error);
                }

                list.AddRange(rows.Rows);
                isWhole &= rows is { Unreadable: 0, WithoutProject: 0, Refused.Count: 0 };
                if (rows.IsLast)
                {
                    return new RaffResult<(IReadOnlyList<IResource>, bool)>.Ok((list, isWhole));
                }

                page = page with { Offset = page.Offset + rows.Received };
            }
        }
        finally
        {
            gate.Release();
        }
    }

    internal async Task PatchAsync(RaffClient client, Operation operation, bool isTargetFresh, ImmutableArray<RowRef> others)
    {
        if (operation.State is OperationState.Refused)
        {
            return;
        }

        if (operation.Target.Id is { } target && (!isTargetFresh || operation.Settling.OfResult))
        {
            await RereadAsync(client, operation.Target.Kind, target);
        }

        if (operation.ResultKind is { } made && operation.ResultId is { } id)
        {
            await RereadAsync(client, made, id);
        }

        foreach (var row in others)
        {
            await RereadAsync(client, row.Kind, row.Id);
        }
    }

    private async Task RereadAsync(RaffClient client, string word, string? id)
    {
        if (kinds.Find(word) is not { } kind)
        {
            return;
        }

        if (id is null)
        {
            lists.Reread(client, kind.Source.Name);
        }
        else
        {
            await lists.RereadAsync(client, kind.Source, id, CancellationToken.None);
        }
    }
}
