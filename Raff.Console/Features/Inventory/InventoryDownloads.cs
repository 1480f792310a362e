using Raff.Console.Kinds;
using Raff.Console.Kinds.Export;

namespace Raff.Console.Features.Inventory;

/// <summary>The downloads beside the inventory: every resource that matches its search and filters (docs/exports.md#inventory).</summary>
public static class InventoryDownloads
{
    private static readonly string[] Columns =
        ["project_id", "project", "kind", "id", "name", "status", "region", "addresses", "tags", "vm_id", "vm", "monthly_usd", "created_at"];

    /// <summary>Maps the downloads.</summary>
    public static void MapInventory(this IEndpointRouteBuilder routes) => FleetDownload.Map(routes, "inventory", (fleet, format, http) =>
    {
        var items = InventoryPage.ItemsOf(fleet.Lines, http.RequestServices.GetRequiredService<ResourceKinds>());
        var view = InventoryView.Of(items, InventoryQuery.Read(http.Request.QueryString.Value ?? ""), project => fleet.Directory.CardOf(project).Name);
        return fleet.File(http, "inventory", format, Columns, [.. view.Items.Select(item => Facts(item, fleet))]);
    });

    private static object?[] Facts(InventoryItem item, FleetDownload fleet) =>
    [
        item.Row.ProjectId?.Value, fleet.ProjectName(item.Line), item.Kind.Word, item.Row.Id.Value, item.Row.Name, item.Status, item.Region,
        item.Addresses.AsEnumerable(), item.Tags.AsEnumerable(), item.Line.Vm?.Id.Value, item.Line.Vm?.Name,
        item.Line.Monthly is { } monthly ? Math.Round(monthly, 2) : null, item.CreatedAt?.UtcDateTime.ToString("O"),
    ];
}
