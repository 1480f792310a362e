using System.Collections.Immutable;
using System.Globalization;

namespace Raff.Console.Domain.Cost;

/// <summary>Prices and mark-up of a project as someone types them. What is empty stays Raff's price.</summary>
public sealed class PriceDraft
{
    /// <summary>The mark-up in percent.</summary>
    public string Markup { get; set; } = "";

    /// <summary>A GB of volume.</summary>
    public string VolumeGb { get; set; } = "";

    /// <summary>A GB of snapshot.</summary>
    public string SnapshotGb { get; set; } = "";

    /// <summary>A GB of backup.</summary>
    public string BackupGb { get; set; } = "";

    /// <summary>A reserved IPv4 address.</summary>
    public string Ipv4 { get; set; } = "";

    /// <summary>A reserved IPv6 address.</summary>
    public string Ipv6 { get; set; } = "";

    /// <summary>Plans, one a line: the plan's number and its price.</summary>
    public string Plans { get; set; } = "";

    /// <summary>What is wrong, by the name of the property.</summary>
    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>The draft of prices.</summary>
    public static PriceDraft Of(ProjectPrices? prices) => prices is null ? new PriceDraft() : new PriceDraft
    {
        Markup = prices.Markup == 0 ? "" : prices.Markup.ToString("0.##", CultureInfo.InvariantCulture),
        VolumeGb = Text(prices.VolumeGb),
        SnapshotGb = Text(prices.SnapshotGb),
        BackupGb = Text(prices.BackupGb),
        Ipv4 = Text(prices.Ipv4),
        Ipv6 = Text(prices.Ipv6),
        Plans = string.Join('\n', prices.Plans.Select(plan => $"{plan.Key} {Text(plan.Value)}")),
    };

    /// <summary>Reads it; null where something is wrong, which <see cref="Errors"/> then says.</summary>
    public ProjectPrices? Read()
    {
        Errors.Clear();
        var markup = Markup.Trim().TrimEnd('%').Trim();
        var percent = markup.Length == 0 ? 0 : CostText.Amount(markup);
        if (percent is not (>= ProjectPrices.MinMarkup and <= ProjectPrices.MaxMarkup))
        {
            Errors[nameof(Markup)] = "Enter a percentage from -100 to 1000, such as 15 or 7.5.";
        }

        var prices = new ProjectPrices
        {
            Markup = percent ?? 0,
            VolumeGb = Price(nameof(VolumeGb), VolumeGb),
            SnapshotGb = Price(nameof(SnapshotGb), SnapshotGb),
            BackupGb = Price(nameof(BackupGb), BackupGb),
            Ipv4 = Price(nameof(Ipv4), Ipv4),
            Ipv6 = Price(nameof(Ipv6), Ipv6),
            Plans = ReadPlans(),
        };
        return Errors.Count == 0 ? prices : null;
    }

    private static string Text(double? price) => price?.ToString("0.00####", CultureInfo.InvariantCulture) ?? "";

    private double? Price(string name, string text)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        var price = CostText.Amount(text);
        if (price is not (>= 0 and <= ProjectPrices.MaxPrice))
        {
            Errors[name] = "Enter a price in US dollars, such as 0.08. Leave it empty for Raff's price.";
        }

        return price;
    }

    private ImmutableSortedDictionary<int, double> ReadPlans()
    {
        var plans = ImmutableSortedDictionary.CreateBuilder<int, double>();
        foreach (var line in Plans.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split((char[])[' ', '\t', '=', ':'], StringSplitOptions.RemoveEmptyEntries) is not [var number, var amount]
                || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var plan)
                || CostText.Amount(amount) is not (>= 0 and <= ProjectPrices.MaxPrice and var price))
            {
                Errors[nameof(Plans)] = $"\"{line}\" is not a plan and a price, such as 3 24.99.";
                break;
            }

            plans[plan] = price;
        }

        return plans.ToImmutable();
    }
}
