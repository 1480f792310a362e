using System.Text.Json;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Health and the public catalog, which need no key and are cached for ten minutes (docs/raff-api.md#catalog, operations 1 to 8).</content>
public sealed partial class RaffClient
{
    /// <summary>Whether the API is up; never cached.</summary>
    public Task<RaffResult<Health>> HealthAsync(CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("/health") with { CarriesKey = false }, root => AnswerReader.One<Health>(root), cancellationToken);

    /// <summary>The regions.</summary>
    public Task<RaffResult<IReadOnlyList<Region>>> ListRegionsAsync(CancellationToken cancellationToken) =>
        CatalogAsync("public/regions", root => AnswerReader.List<Region>(root, "regions").Rows, cancellationToken);

    /// <summary>The templates for new VMs.</summary>
    public Task<RaffResult<IReadOnlyList<Template>>> ListTemplatesAsync(CancellationToken cancellationToken) =>
        CatalogAsync("public/templates", root => AnswerReader.List<Template>(root).Rows, cancellationToken);

    /// <summary>VM plans and their prices.</summary>
    public Task<RaffResult<IReadOnlyList<VmPlan>>> ListVmPlansAsync(CancellationToken cancellationToken) =>
        CatalogAsync("public/pricing/vm", root => AnswerReader.List<VmPlan>(root, "plans").Rows, cancellationToken);

    /// <summary>Prices of volumes.</summary>
    public Task<RaffResult<StoragePrice>> GetVolumePriceAsync(CancellationToken cancellationToken) =>
        StoragePriceAsync("public/pricing/volume", cancellationToken);

    /// <summary>Prices of snapshots.</summary>
    public Task<RaffResult<StoragePrice>> GetSnapshotPriceAsync(CancellationToken cancellationToken) =>
        StoragePriceAsync("public/pricing/snapshot", cancellationToken);

    /// <summary>Prices of backups.</summary>
    public Task<RaffResult<StoragePrice>> GetBackupPriceAsync(CancellationToken cancellationToken) =>
        StoragePriceAsync("public/pricing/backup", cancellationToken);

    /// <summary>Prices of public IPs.</summary>
    public Task<RaffResult<IpPrices>> GetIpPricesAsync(CancellationToken cancellationToken) =>
        CatalogAsync("public/pricing/ip", root => AnswerReader.One<IpPrices>(root, "pricing"), cancellationToken);

    private Task<RaffResult<StoragePrice>> StoragePriceAsync(string path, CancellationToken cancellationToken) =>
        CatalogAsync(path, root => AnswerReader.One<StoragePrice>(root, "pricing"), cancellationToken);

    private Task<RaffResult<T>> CatalogAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancellationToken)
        where T : notnull
    {
        var call = RaffCall.Get(path) with { CarriesKey = false };
        return parts.Catalog.GetAsync(call.Address(Connection.Endpoint), () => SendAsync(call, read, cancellationToken));
    }
}
