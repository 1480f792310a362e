using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Catalog;

/// <summary>What stored gigabytes cost, from the catalog (docs/raff-api.md#pricing).</summary>
internal static class StoragePrices
{
    /// <summary>US dollars per hour, as in the API.</summary>
    /// <param name="db">The database.</param>
    /// <param name="kind">volume, snapshot or backup.</param>
    /// <param name="gigabytes">How much is stored.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<string> PerHourAsync(EmulatorDbContext db, string kind, decimal gigabytes, CancellationToken cancel) =>
        PerHour(await RateAsync(db, kind, cancel), gigabytes);

    /// <summary>US dollars per GB and hour; 0 for what the catalog does not price.</summary>
    public static async Task<decimal> RateAsync(EmulatorDbContext db, string kind, CancellationToken cancel) =>
        await db.StoragePrices.AsNoTracking().Where(row => row.Kind == kind).Select(row => row.PricePerGbHour).FirstOrDefaultAsync(cancel);

    /// <summary>US dollars per hour, as in the API, at a known rate.</summary>
    public static string PerHour(decimal rate, decimal gigabytes) => (rate * gigabytes).ToString("0.000000", CultureInfo.InvariantCulture);
}
