using System.Globalization;
using Microsoft.Data.Sqlite;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>Fills a new database: the same content for the same seed and size, with ages relative to now.</summary>
internal static class Seeder
{
    public static void Fill(
        EmulatorDbContext db, SqliteConnection connection, SqliteTransaction transaction, EmulatorOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        using var bulk = new BulkInsert(db, connection, transaction);
        var world = new SeedWorld(bulk, now, cancel);
        CatalogSeed.Fill(world);
        RoleSeed.Fill(world);
        AccountSeed.Fill(world);
        switch (options.Seed)
        {
            case EmulatorSeed.Demo:
                DemoSeed.Fill(world);
                break;
            case EmulatorSeed.Fleet:
                FleetSeed.Fill(world, options.Fleet);
                break;
        }

        AccountSeed.GrantEveryProject(world);
        bulk.Add(new SettingRow { Name = Networks.Addresses.Counter, Value = world.PublicAddresses.ToString(CultureInfo.InvariantCulture) });
        bulk.Add(new SettingRow { Name = SettingRow.Seed, Value = options.Seed.ToString() });
    }
}
