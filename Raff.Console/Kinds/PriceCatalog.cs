using System.Collections.Concurrent;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>The public price catalogs, one per endpoint: the same for every key, read at most once an hour.</summary>
public sealed class PriceCatalog(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Uri, (PriceBook Prices, DateTimeOffset At)> books = new();
    private readonly ConcurrentDictionary<Uri, Task<PriceBook>> readings = new();

    /// <summary>The prices as far as they are known; empty before they are read.</summary>
    public PriceBook Of(RaffClient client) => books.TryGetValue(client.Connection.Endpoint, out var known) ? known.Prices : PriceBook.Empty;

    /// <summary>The prices, read where that is due; what the catalog does not state is estimated from the resources' own hourly prices.</summary>
    public async Task<PriceBook> ReadAsync(RaffClient client, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(client);
        var endpoint = client.Connection.Endpoint;
        if (books.TryGetValue(endpoint, out var known) && clock.GetUtcNow() - known.At < (known.Prices == PriceBook.Empty ? Retry : Fresh))
        {
            return known.Prices;
        }

        // Who leaves does not stop the reading that others wait for.
        var reading = readings.GetOrAdd(endpoint, _ => LoadAsync(client));
        try
        {
            return await reading.WaitAsync(cancel);
        }
        finally
        {
            if (reading.IsCompleted)
            {
                readings.TryRemove(new KeyValuePair<Uri, Task<PriceBook>>(endpoint, reading));
            }
        }
    }

    private async Task<PriceBook> LoadAsync(RaffClient client)
    {
        var plans = await client.ListVmPlansAsync(CancellationToken.None);
        var volume = await client.GetVolumePriceAsync(CancellationToken.None);
        var snapshot = await client.GetSnapshotPriceAsync(CancellationToken.None);
        var backup = await client.GetBackupPriceAsync(CancellationToken.None);
        var ips = await client.GetIpPricesAsync(CancellationToken.None);
        var prices = new PriceBook
        {
            Plans = plans is RaffResult<IReadOnlyList<VmPlan>>.Ok { Value: var known }
                ? known.Where(plan => plan.MonthlyPrice is not null).ToDictionary(plan => plan.Id, plan => (double)plan.MonthlyPrice!)
                : PriceBook.Empty.Plans,
            VolumeGb = PerGb(volume),
            SnapshotGb = PerGb(snapshot),
            BackupGb = PerGb(backup),
            Ipv4 = ips is RaffResult<IpPrices>.Ok { Value.Ipv4.MonthlyPrice: { } four } ? (double)four : null,
            Ipv6 = ips is RaffResult<IpPrices>.Ok { Value.Ipv6.MonthlyPrice: { } six } ? (double)six : null,
        };
        books[client.Connection.Endpoint] = (prices, clock.GetUtcNow());
        return prices;
    }

    private static double? PerGb(RaffResult<StoragePrice> answer) =>
        answer is RaffResult<StoragePrice>.Ok { Value.PricePerGbMonth: { } price } ? (double)price : null;
}
