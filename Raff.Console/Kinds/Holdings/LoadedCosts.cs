using Raff.Console.Domain;
using Raff.Console.Domain.Cost;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>What each resource of the loaded lists costs. Scoped.</summary>
public sealed class LoadedCosts(ListStore store, RaffClient client, ResourceKinds kinds, PriceCatalog catalog, TimeProvider clock)
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
        object?[] read = [scope, prices, .. loaded.Select(pair => pair.list!.Rows)];
        if (!read.SequenceEqual(of))
        {
            of = read;
            lines = Lines(loaded.Select(pair => (pair.kind, pair.list!.Rows)), prices, clock.GetUtcNow());
        }

        return lines;
    }

    /// <summary>The lines of rows that were read.</summary>
    public static IReadOnlyList<CostLine> Lines(IEnumerable<(ResourceKind Kind, IReadOnlyList<IResource> Rows)> lists, PriceBook prices, DateTimeOffset now)
    {
        var read = lists.ToList();
        var vms = read.Select(pair => pair.Rows).FirstOrDefault(rows => rows is [VirtualMachine, ..]) is { } rows ? VmIndex.Of(rows) : VmIndex.Empty;
        return
        [
            .. read.SelectMany(pair => pair.Kind.Prices(pair.Rows, prices).Select(priced => new CostLine(
                pair.Kind.Word, priced.Row, OwnerOf(priced.Row, vms), priced.Monthly, IdleCost.Of(priced.Row, priced.Monthly, now)))),
        ];
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
