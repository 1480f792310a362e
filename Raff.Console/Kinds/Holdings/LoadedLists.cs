using Microsoft.Extensions.Options;
using Raff.Console.Domain.Attention;
using Raff.Console.Domain.Cost;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>The cached lists of this operator, and the prices to value them with. Scoped.</summary>
public sealed class LoadedLists(ListStore store, RaffClient client, ResourceKinds kinds, PriceCatalog catalog, TimeProvider clock,
    IOptions<ListOptions> options)
{
    private const int MaxKeys = 200;
    private PriceBook prices = PriceBook.Empty;
    private object?[] of = [];
    private Holdings holdings = Holdings.None;
    private IReadOnlyList<AccountKey> keys = [];
    private object?[] judged = [];
    private IReadOnlyList<AttentionLine> attention = [];

    /// <summary>The time.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What the cached lists say about a scope; computed again only when one of them or a price changed.</summary>
    public Holdings Read(Scope scope)
    {
        object?[] read = [scope, prices, .. kinds.All.Select(kind => store.Peek(client, kind.Source, scope) is { IsWhole: true } whole ? whole.Rows : null)];
        if (!read.SequenceEqual(of))
        {
            of = read;
            holdings = Holdings.Of(store, client, kinds, scope, prices);
        }

        return holdings;
    }

    /// <summary>Up to how many rows lists load by themselves.</summary>
    public int AutoLoadRows => options.Value.AutoLoadRows;

    /// <summary>What needs attention in the complete cached lists of a scope; computed again only when one of them changed.</summary>
    public IReadOnlyList<AttentionLine> Attention(Scope scope)
    {
        var lists = kinds.All.Select(kind => store.Peek(client, kind.Source, scope)).OfType<LoadedList<IResource>>().Where(list => list.IsWhole).ToList();
        object?[] read = [scope, keys, .. lists.Select(list => list.Rows)];
        if (!read.SequenceEqual(judged))
        {
            judged = read;
            var vms = lists.FirstOrDefault(list => list.Rows is [VirtualMachine, ..] && list.Refused.Count == 0);
            attention = AttentionRules.Find(lists.SelectMany(list => list.Rows), vms?.Rows.Select(row => row.Id.Value).ToHashSet(StringComparer.Ordinal),
                scope is Scope.AllProjects ? keys : [], Now);
        }

        return attention;
    }

    /// <summary>Reads the account's API keys for what needs attention among them, where this key may.</summary>
    public async Task LoadKeysAsync(CancellationToken cancel)
    {
        if (await client.ListApiKeysAsync(new PageRequest(0, MaxKeys), Lane.Background, cancel) is RaffResult<ListPage<AccountKey>>.Ok { Value: var page })
        {
            keys = page.Rows;
        }
    }

    /// <summary>Loads every list of a scope.</summary>
    public ListLoading LoadAll(Scope scope, Action changed)
    {
        var loading = Open(scope, changed);
        loading.LoadAll();
        return loading;
    }

    /// <summary>Opens every list of a scope; one of up to <see cref="AutoLoadRows"/> rows loads by itself.</summary>
    public ListLoading Open(Scope scope, Action changed) =>
        new([.. kinds.All.Select(kind => store.Attach(client, kind.Source, scope, changed))]);

    /// <summary>Reads the catalog's prices; what it does not state is estimated from the resources' own hourly prices.</summary>
    /// <returns>Whether there are any now.</returns>
    public async Task<bool> LoadPricesAsync(CancellationToken cancel)
    {
        prices = await catalog.ReadAsync(client, cancel);
        return prices != PriceBook.Empty;
    }
}
