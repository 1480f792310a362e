using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>Volumes as a list page shows them.</summary>
public static class VolumeKind
{
    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.Volumes,
        "volumes",
        "Volumes",
        "volume",
        "Block storage that outlives the VM it is attached to.",
        volume =>
        {
            volume.Icon = ConsoleIcons.Volume;
            volume.SearchHint = "Search name, id or VM id";
            volume.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Status(row => row.Status, Tone, 13, ["available", "attached", "creating", "deleting", "failed"])
                .Number("size", "Size", row => row.Size, row => Cells.Gigabytes(row.Size), ch: 10)
                .Exported(("size_gb", row => row.Size))
                .Vm("attached", "Attached to", row => row.ProductVm)
                .Time("idle", "Idle since", IdleSince, row => Cells.Age(IdleSince(row), clock.GetUtcNow()), ch: 10)
                .Text("region", "Region", row => row.Region, ch: 10)
                .MonthlyPrice()
                .Hourly(row => row.PricePerHour)
                .Age(clock)
                .Id();
            volume.Sums = [(row => row.Size, sum => Cells.Gigabytes(sum))];
            volume.Monthly(CostEstimate.Of);
            volume.Filter("attached", "Attached", row => string.IsNullOrEmpty(row.ProductVm) ? "no" : "yes", "yes", "no")
                .FilterMany("idle", "Idle", row => AgeChoices.Of(IdleSince(row), clock.GetUtcNow()), AgeChoices.All).Labeled(IdleWord)
                .Filter("region", "Region", row => row.Region)
                .AgeFilter(clock);
            volume.SearchIn = [row => row.ProductVm];
        });

    /// <summary>
    /// When a volume that is attached to no VM changed last: it was detached then or earlier, and nothing tells more (docs/raff-api.md#volume).
    /// </summary>
    private static DateTimeOffset? IdleSince(Volume volume) => volume.Status == "available" ? volume.UpdatedAt ?? volume.CreatedAt : null;

    private static string IdleWord(string age) =>
        AgeChoices.Word(age).Replace("older than", "for more than", StringComparison.Ordinal).Replace("less than 1 day old", "for less than 1 day",
            StringComparison.Ordinal);

    private static string Tone(string status) => status switch
    {
        "attached" => "ok",
        "creating" or "pending" or "deleting" => "busy",
        "failed" => "bad",
        _ => "off",
    };
}
