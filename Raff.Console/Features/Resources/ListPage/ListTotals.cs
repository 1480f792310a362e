using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>The rows that match a page's search and filters, summed up.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Sums">The sums of the kind, in words: "1,400 GB".</param>
/// <param name="Monthly">What they cost a month in US dollars; null where the kind costs nothing.</param>
/// <param name="Unpriced">How many have no known price.</param>
public sealed record ListTotals(int Count, IReadOnlyList<string> Sums, double? Monthly, int Unpriced)
{
    /// <summary>Sums rows up.</summary>
    public static ListTotals Of(ResourceKind kind, IReadOnlyList<IResource> rows, int[] places, RowContext context)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(context);
        var sums = new double[kind.Sums.Length];
        var price = kind.PriceOf(context);
        var (monthly, unpriced) = (0d, 0);
        foreach (var place in places)
        {
            for (var number = 0; number < sums.Length; number++)
            {
                sums[number] += kind.Sums[number].Of(rows[place]) ?? 0;
            }

            if (kind.HasPrices && price(rows[place]) is { } known)
            {
                monthly += known;
            }
            else
            {
                unpriced++;
            }
        }

        return new ListTotals(
            places.Length, [.. kind.Sums.Select((sum, number) => sum.Word(sums[number]))], kind.HasPrices ? monthly : null, kind.HasPrices ? unpriced : 0);
    }

    /// <summary>The sums in a line: "5 volumes · 1,400 GB · $68.00 / month".</summary>
    public string In(ResourceKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var cost = Monthly is not { } known || Unpriced == Count ? [] : (string[])[$"{(Unpriced > 0 ? "at least " : "")}{Cells.Dollars(known)} / month"];
        return string.Join(" · ", [CountText.Of(Count, kind.Singular, kind.InSentence), .. Sums, .. cost]);
    }
}
