using Raff.Console.Domain;
using Raff.Console.Domain.Cost;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds.Holdings;

/// <summary>What each resource of the loaded lists costs. Scoped.</summary>
public sealed class LoadedCosts(ListStore store, RaffClient client, ResourceKinds kinds, PriceCatalog catalog, ProjectMoney money, TimeProvider clock)
{
    private object?[] of = [];
    private IReadOnlyList<CostLine> lines = [];

    /// <summary>The prices as far as they are known.</summary>
    public PriceBook Prices => catalog.Of(client);

    /// <summary>A line for each row of the complete lists of a scope; computed again only when one of them or a price changed.</summary>
    public IReadOnlyList<CostLine> Read(Scope scope)
    {
        var prices = Prices;
        var loaded = kinds.All.Select(kind => (kind, list: store.Peek(client, kind.Source, scope))).Where(pair => pair.list is { IsWhole: true }).ToList();
        var own = money.Prices;
        object?[] read = [scope, prices, own, .. loaded.Select(pair => pair.list!.Rows)];
        if (!read.SequenceEqual(of))
        {
            of = read;
            lines = Lines(loaded.Select(pair => (pair.kind, pair.list!.Rows)), prices, own, clock.GetUtcNow());
        }

        return lines;
    }

    /// <summary>The lines of rows that were read.</summary>
    /// <param name="lists">The rows by kind.</param>
    /// <param name="prices">Raff's prices.</param>
    /// <param name="own">The prices of projects that have their own.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<CostLine> Lines(
        IEnumerable<(ResourceKind Kind, IReadOnlyList<IResource> Rows)> lists, PriceBook prices, IReadOnlyDictionary<ProjectId, ProjectPrices> own,
        DateTimeOffset now)
    {
        var books = own.ToDictionary(pair => pair.Key, pair => (Book: pair.Value.Over(prices), pair.Value.Markup));
        var read = lists.ToList();
        var vms = read.Select(pair => pair.Rows).FirstOrDefault(rows => rows is [VirtualMachine, ..]) is { } rows ? VmIndex.Of(rows) : VmIndex.Empty;
        return
        [
            .. read.SelectMany(pair => pair.Kind.Prices(pair.Rows, prices).Select(priced => new CostLine(
                pair.Kind.Word, priced.Row, OwnerOf(priced.Row, vms), priced.Monthly, IdleCost.Of(priced.Row, priced.Monthly, now))
            {
                Charged = ChargedFor(priced.Row, priced.Monthly),
            })),
        ];

        double? ChargedFor(IResource row, double? monthly) => row.ProjectId is { } project && books.TryGetValue(project, out var book)
            ? Charge.Amount(row, monthly, book.Book, book.Markup) : monthly;
    }

    private static VirtualMachine? OwnerOf(IResource row, VmIndex vms) => row switch
    {
        VirtualMachine vm => vm,
        Volume volume => vms.Find(volume.ProductVm) as VirtualMachine,
        Snapshot snapshot => vms.Find(snapshot.ProductVm) as VirtualMachine,
        Backup backup => vms.Find(backup.ProductVm) as VirtualMachine,
        PublicIp ip => vms.Find(ip.IpAddress) as VirtualMachine,
        _ => null,
    };
}
