using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Operations 1-8: health and the public catalog (docs/raff-api.md#catalog).</summary>
internal static class CatalogOperations
{
    private static readonly string[] VmTypes = ["standard", "premium", "windows"];

    public static IReadOnlyList<Operation> All { get; } =
    [
        Public("healthCheck", "/health", "Health check", typeof(HealthBody), (_, _) => Task.FromResult<object>(new HealthBody("healthy"))) with
        {
            Tag = "Health",
        },
        Public("listRegions", "/api/v1/public/regions", "List regions", typeof(RegionsBody), RegionsAsync),
        Public("listTemplates", "/api/v1/public/templates", "List OS templates", typeof(PageBody<TemplateWire>), TemplatesAsync) with
        {
            Query =
            [
                QueryField.Word("category", "Filter by template category", "os", "marketplace"),
                QueryField.Word("vm_type", "Filter by VM type; Windows templates are of the type windows only", VmTypes),
                QueryField.Region,
            ],
        },
        Public("listVMPricing", "/api/v1/public/pricing/vm", "List VM pricing plans", typeof(PlansBody), PlansAsync) with
        {
            Query = [QueryField.Word("type", "Filter by VM type", VmTypes), QueryField.Region],
        },
        Storage("listVolumePricing", "volume"),
        Storage("listSnapshotPricing", "snapshot"),
        Storage("listBackupPricing", "backup"),
        Public("listIPPricing", "/api/v1/public/pricing/ip", "Get IP address pricing", typeof(PricingBody<IpPricingWire>), IpPricesAsync),
    ];

    private static Operation Public(string id, string path, string summary, Type answer, Handler handle) => new()
    {
        Id = id,
        Method = "GET",
        Path = path,
        Tag = "Catalog",
        Summary = summary,
        Access = new Access.Public(),
        Answer = answer,
        Handle = handle,
    };

    private static Operation Storage(string id, string kind) =>
        Public(id, $"/api/v1/public/pricing/{kind}", $"Get {kind} pricing", typeof(PricingBody<StoragePricingWire>),
            (call, cancel) => StorageAsync(call, kind, cancel)) with
        { Query = [QueryField.Region] };

    private static async Task<object> RegionsAsync(Call call, CancellationToken cancel) =>
        new RegionsBody(await call.Db.Regions.OrderBy(row => row.DisplayOrder).ThenBy(row => row.Id)
            .Select(row => new RegionWire(row.Id, row.Code, row.Name, row.CountryCode, row.Flag, row.DisplayOrder, row.IsDefault)).ToListAsync(cancel));

    private static async Task<object> TemplatesAsync(Call call, CancellationToken cancel)
    {
        var category = call.Query("category");
        bool? windows = call.Query("vm_type") is { } type ? type == "windows" : null;
        var templates = await call.Db.Templates
            .Where(row => (category == null || row.Category == category) && (windows == null || row.IsWindows == windows))
            .OrderBy(row => row.Position)
            .Select(row => new TemplateWire(
                row.Id, row.Name, row.Version, row.Cpu, row.Ram, row.Storage, row.IsWindows, row.OsType, row.Category, row.Description, row.Region))
            .ToListAsync(cancel);
        return new PageBody<TemplateWire>(templates, templates.Count);
    }

    private static async Task<object> PlansAsync(Call call, CancellationToken cancel)
    {
        var type = call.Query("type");
        var plans = await call.Db.Plans.AsNoTracking().Where(row => type == null || row.VmType == type).OrderBy(row => row.Id).ToListAsync(cancel);
        return new PlansBody([.. plans.Select(Plan)]);
    }

    private static PlanWire Plan(PlanRow row) => new(
        row.Id, row.Vcpu, row.MemoryGib, row.SsdGib, row.TransferGib, row.PricePerHour, row.MonthlyPrice, row.YearlyPrice, row.TwentyFourMonthPrice,
        row.VmType, row.Region, row.OutOfStock);

    private static async Task<object> StorageAsync(Call call, string kind, CancellationToken cancel)
    {
        var row = await call.Db.StoragePrices.AsNoTracking().FirstOrDefaultAsync(row => row.Kind == kind, cancel)
            ?? throw RefusalException.NotFound($"There is no {kind} pricing.");
        // Only volume pricing has an id (schema StoragePricing).
        return new PricingBody<StoragePricingWire>(new(
            kind == "volume" ? 1 : null, row.PricePerGbHour, row.PricePerGbMonth, row.YearlyPricePerGb, row.TwentyFourMonthPricePerGb, row.Region));
    }

    private static async Task<object> IpPricesAsync(Call call, CancellationToken cancel)
    {
        var tiers = await call.Db.IpPrices.AsNoTracking().ToDictionaryAsync(row => row.Type, cancel);
        return new PricingBody<IpPricingWire>(new(Tier(tiers.GetValueOrDefault("IPv4")), Tier(tiers.GetValueOrDefault("IPv6"))));
    }

    private static IpPricingTierWire? Tier(IpPriceRow? row) =>
        row is null ? null : new(row.PricePerHour, row.MonthlyPrice, row.YearlyPrice, row.TwentyFourMonthPrice);
}

/// <summary>Answer of <c>healthCheck</c>.</summary>
internal sealed record HealthBody(string Status);
