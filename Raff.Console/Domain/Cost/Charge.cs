using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>What a customer is charged for a resource, and how that came to be.</summary>
/// <param name="Monthly">US dollars a month; null where the price is unknown.</param>
/// <param name="Formula">How it came to be, in words that show each price of the project's own and the mark-up.</param>
public sealed record Charge(double? Monthly, string Formula)
{
    /// <summary>The one place where a project's prices and mark-up are applied. Pure.</summary>
    /// <param name="line">The resource and what Raff charges for it.</param>
    /// <param name="catalog">Raff's prices.</param>
    /// <param name="prices">The project's own; null for none.</param>
    public static Charge Of(CostLine line, PriceBook catalog, ProjectPrices? prices)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(catalog);
        if (prices is null || prices.IsEmpty)
        {
            return new Charge(line.Monthly, CostFormula.Of(line.Row, catalog, line.Monthly));
        }

        var book = prices.Over(catalog);
        var before = BeforeMarkup(line.Row, line.Monthly, book);
        var formula = CostFormula.Of(line.Row, book, before);
        if (OwnPrice(line.Row, prices, before))
        {
            formula += line.Monthly is { } raff ? $" at the project's own price (Raff: {CostText.Dollars(raff)})" : " at the project's own price";
        }

        if (before is not { } amount || prices.Markup == 0 || amount == 0)
        {
            return new Charge(before, formula);
        }

        var charged = Amount(line.Row, line.Monthly, book, prices.Markup)!.Value;
        var markup = prices.Markup > 0 ? $"+ {CostText.Percent(prices.Markup)} mark-up" : $"− {CostText.Percent(-prices.Markup)} discount";
        return new Charge(charged, $"{formula.TrimEnd('.')}, {markup} = {CostText.Dollars(charged)}");
    }

    /// <summary>The amount of <see cref="Of"/> alone, for sums of many lines.</summary>
    /// <param name="row">The resource.</param>
    /// <param name="monthly">What Raff charges for it; null where that is unknown.</param>
    /// <param name="book">The project's price book: its own prices over Raff's.</param>
    /// <param name="markup">The project's mark-up in percent.</param>
    public static double? Amount(IResource row, double? monthly, PriceBook book, double markup) => BeforeMarkup(row, monthly, book) * (1 + (markup / 100));

    private static double? BeforeMarkup(IResource row, double? monthly, PriceBook book) => row switch
    {
        VirtualMachine vm => CostEstimate.Of(vm, book),
        Volume volume => CostEstimate.Of(volume, book),
        Snapshot snapshot => CostEstimate.Of(snapshot, book),
        PublicIp ip => CostEstimate.Of(ip, book),

        // Which backups are free depends on the others of the VM, and the estimate knows it.
        Backup backup => monthly == 0 ? 0 : CostEstimate.Billed(backup, book),
        _ => monthly,
    };

    private static bool OwnPrice(IResource row, ProjectPrices prices, double? before) => before is not 0 && row switch
    {
        VirtualMachine vm => prices.Plans.ContainsKey(vm.PricingId) || (vm.AddedStorage > 0 && prices.VolumeGb is not null),
        Volume => prices.VolumeGb is not null,
        Snapshot => prices.SnapshotGb is not null,
        Backup => prices.BackupGb is not null,
        PublicIp ip => (ip.Type == "IPv6" ? prices.Ipv6 : prices.Ipv4) is not null,
        _ => false,
    };
}
