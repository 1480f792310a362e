using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Raff.Console.Domain.Cost;

/// <summary>
/// What the customer behind a project is charged instead of what Raff charges: prices of its own, then a mark-up on everything. Immutable.
/// </summary>
public sealed record ProjectPrices
{
    /// <summary>The largest mark-up in percent.</summary>
    public const double MaxMarkup = 1000;

    /// <summary>The lowest mark-up: a discount of everything.</summary>
    public const double MinMarkup = -100;

    /// <summary>The largest price of a unit.</summary>
    public const double MaxPrice = 1_000_000;

    /// <summary>Added to every price, in percent; negative for a discount.</summary>
    public double Markup { get; init; }

    /// <summary>A VM a month, by pricing plan.</summary>
    public ImmutableSortedDictionary<int, double> Plans { get; init; } = ImmutableSortedDictionary<int, double>.Empty;

    /// <summary>A GB of volume or added disk a month; null for Raff's price.</summary>
    public double? VolumeGb { get; init; }

    /// <summary>A GB of snapshot a month; null for Raff's price.</summary>
    public double? SnapshotGb { get; init; }

    /// <summary>A GB of backup a month; null for Raff's price.</summary>
    public double? BackupGb { get; init; }

    /// <summary>A reserved IPv4 address a month; null for Raff's price.</summary>
    public double? Ipv4 { get; init; }

    /// <summary>A reserved IPv6 address a month; null for Raff's price.</summary>
    public double? Ipv6 { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    [JsonIgnore]
    public bool IsEmpty => Markup == 0 && Plans.IsEmpty && (VolumeGb ?? SnapshotGb ?? BackupGb ?? Ipv4 ?? Ipv6) is null;

    /// <summary>The price book of the project, before the mark-up.</summary>
    public PriceBook Over(PriceBook catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog with
        {
            Plans = Plans.IsEmpty ? catalog.Plans
                : catalog.Plans.Concat(Plans).GroupBy(plan => plan.Key).ToDictionary(plan => plan.Key, plan => plan.Last().Value),
            VolumeGb = VolumeGb ?? catalog.VolumeGb,
            SnapshotGb = SnapshotGb ?? catalog.SnapshotGb,
            BackupGb = BackupGb ?? catalog.BackupGb,
            Ipv4 = Ipv4 ?? catalog.Ipv4,
            Ipv6 = Ipv6 ?? catalog.Ipv6,
        };
    }

    /// <summary>In a sentence: "Mark-up 15%, volume $0.08 per GB."</summary>
    [JsonIgnore]
    public string Sentence
    {
        get
        {
            IEnumerable<string?> parts =
            [
                Markup == 0 ? null : Markup > 0 ? $"mark-up {CostText.Percent(Markup)}" : $"discount {CostText.Percent(-Markup)}",
                .. Plans.Select(plan => $"plan {plan.Key} {CostText.Dollars(plan.Value)}"),
                Unit("volume", VolumeGb, " per GB"),
                Unit("snapshot", SnapshotGb, " per GB"),
                Unit("backup", BackupGb, " per GB"),
                Unit("IPv4 address", Ipv4, ""),
                Unit("IPv6 address", Ipv6, ""),
            ];
            var all = string.Join(", ", parts.OfType<string>());
            return all.Length == 0 ? "Raff's prices." : char.ToUpperInvariant(all[0]) + all[1..] + ".";

            static string? Unit(string what, double? price, string per) => price is { } known ? $"{what} {CostText.Rate(known)}{per}" : null;
        }
    }
}
