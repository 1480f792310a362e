using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Kinds.Export;
using Raff.Console.Storage.History;

namespace Raff.Console.Features.Feeds;

/// <summary>The resources and costs of the last sweep as CSV (docs/feeds.md).</summary>
internal static class CsvFeeds
{
    /// <summary>The columns of the inventory.</summary>
    public static readonly string[] InventoryColumns =
    [
        "account", "project_id", "project", "kind", "id", "name", "status", "region", "addresses", "tags", "vm_id", "created_at", "unchanged_since",
    ];

    /// <summary>The columns of the costs.</summary>
    public static readonly string[] CostColumns = ["account", "project_id", "project", "kind", "monthly_usd", "unpriced", "unchanged_since"];

    private static readonly string[] Addresses = ["public_ipv4_address", "public_ipv6_address", "private_ipv4_address", "ip_address", "cidr"];

    /// <summary>The resources.</summary>
    public static Task<byte[]> InventoryAsync(HistoryDbContext db, IReadOnlyList<(FleetRecord Fleet, SweepRecord Last)> fleets, CancellationToken cancel) =>
        WriteAsync(
            db,
            fleets,
            InventoryColumns,
            fleet => db.Fingerprints.AsNoTracking().Where(print => print.FleetId == fleet && print.Until == null).OrderBy(print => print.Id),
            print => print.ProjectId,
            (print, account, project) =>
            {
                using var fields = JsonDocument.Parse(print.Fields);
                var root = fields.RootElement;
                return
                [
                    account, print.ProjectId, project, print.Kind, print.ResourceId, print.Name, print.Status, Text(root, "region"),
                    Addresses.Select(name => Text(root, name)).OfType<string>().Where(address => address.Length > 0).ToList(),
                    Tags(root), Text(root, "product_vm"),
                    Text(root, "created_at"), Time(print.From),
                ];
            },
            cancel);

    /// <summary>The costs.</summary>
    public static Task<byte[]> CostsAsync(HistoryDbContext db, IReadOnlyList<(FleetRecord Fleet, SweepRecord Last)> fleets, CancellationToken cancel) =>
        WriteAsync(
            db,
            fleets,
            CostColumns,
            fleet => db.Costs.AsNoTracking().Where(cost => cost.FleetId == fleet && cost.Until == null)
                .OrderBy(cost => cost.ProjectId).ThenBy(cost => cost.Kind),
            cost => cost.ProjectId,
            (cost, account, project) => [account, cost.ProjectId, project, cost.Kind, Math.Round(cost.Monthly, 2), cost.Unpriced, Time(cost.From)],
            cancel);

    private static async Task<byte[]> WriteAsync<T>(
        HistoryDbContext db, IReadOnlyList<(FleetRecord Fleet, SweepRecord Last)> fleets, string[] columns, Func<int, IQueryable<T>> rows,
        Func<T, string> projectOf, Func<T, string, string, object?[]> cells, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        await using var writer = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        await writer.WriteLineAsync(CsvText.Line(columns));
        foreach (var (fleet, _) in fleets)
        {
            var projects = await FeedSource.ProjectsAsync(db, fleet.Id, cancel);
            await foreach (var row in rows(fleet.Id).AsAsyncEnumerable().WithCancellation(cancel))
            {
                await writer.WriteLineAsync(CsvText.Line(cells(row, fleet.Account, projects.GetValueOrDefault(projectOf(row))?.Name ?? "")));
            }
        }

        await writer.FlushAsync(cancel);
        return buffer.ToArray();
    }

    private static string? Text(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Tags(JsonElement fields) => fields.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
        ? [.. tags.EnumerateArray().Select(tag => Text(tag, "name")).OfType<string>()]
        : [];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
