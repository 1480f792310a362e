using System.Security.Cryptography;
using System.Text;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>Regions, plans, templates and prices (docs/raff-api.md#pricing and docs/raff-api.md#template). Yearly is 10 months, 24 months are 20.</summary>
internal static class CatalogSeed
{
    private static readonly (string Name, string Os, string[] Versions)[] Systems =
    [
        ("Ubuntu", "linux", ["24.04x64", "22.04x64", "20.04x64"]),
        ("Debian", "linux", ["13x64", "12x64", "11x64"]),
        ("AlmaLinux", "linux", ["9x64", "8x64"]),
        ("Rocky Linux", "linux", ["9x64", "8x64"]),
        ("CentOS", "linux", ["9 Stream x64"]),
        ("Fedora", "linux", ["42x64", "41x64", "40x64"]),
        ("Alpine", "linux", ["3.21x64", "3.20x64"]),
        ("openSUSE", "linux", ["15x64"]),
        ("FreeBSD", "freebsd", ["14x64"]),
    ];

    private static readonly string[] Windows = ["2025 Datacenter", "2025 Standard", "2022 Datacenter", "2022 Standard", "2019 Standard"];

    private static readonly string[] Marketplace =
        ["Docker on Ubuntu 24.04", "WordPress on Ubuntu 24.04", "n8n on Ubuntu 24.04", "OPNsense 26.1", "OpenClaw on Ubuntu 24.04"];

    public static void Fill(SeedWorld world)
    {
        world.Add(new RegionRow
        {
            Id = 1,
            Code = "us-east",
            Name = "US East",
            CountryCode = "US",
            Flag = "\U0001F1FA\U0001F1F8",
            DisplayOrder = 1,
            IsDefault = true,
        });
        Plans(world);
        Templates(world);
        foreach (var kind in (string[])["volume", "snapshot", "backup"])
        {
            world.Add(new StoragePriceRow
            {
                Kind = kind,
                PricePerGbHour = 0.000068m,
                PricePerGbMonth = 0.05m,
                YearlyPricePerGb = 0.60m,
                TwentyFourMonthPricePerGb = 1.20m,
            });
        }

        world.Add(new IpPriceRow { Type = "IPv4", PricePerHour = 0.0069m, MonthlyPrice = 3.00m, YearlyPrice = 36.00m, TwentyFourMonthPrice = 72.00m });
        world.Add(new IpPriceRow { Type = "IPv6", PricePerHour = 0.0023m, MonthlyPrice = 1.00m, YearlyPrice = 12.00m, TwentyFourMonthPrice = 24.00m });
    }

    private static void Plans(SeedWorld world)
    {
        Plan("premium", 1, 1, 25, 3.99m, 0.005542m);
        Plan("premium", 1, 2, 50, 9.99m, 0.013875m);
        Plan("premium", 2, 4, 80, 19.99m, 0.027764m);
        Plan("premium", 4, 8, 120, 35.99m, 0.049986m);
        Plan("premium", 8, 16, 180, 63.99m, 0.088875m);
        Plan("premium", 8, 32, 240, 127.99m, 0.177764m);
        Plan("premium", 16, 64, 480, 255.99m, 0.355542m);
        Plan("premium", 32, 128, 960, 511.99m, 0.711097m, outOfStock: true);
        Plan("standard", 2, 4, 50, 4.99m, 0.006931m);
        Plan("standard", 4, 8, 120, 9.99m, 0.013875m);
        Plan("standard", 8, 16, 240, 23.99m, 0.033319m);
        Plan("standard", 12, 32, 360, 43.99m, 0.061097m);
        Plan("standard", 16, 64, 480, 69.99m, 0.097208m);

        // Only the lowest and highest prices of these plans are published, before the license fee; sizes and prices in between are made up.
        Plan("windows", 2, 4, 50, 28.99m, 0.040264m);
        Plan("windows", 4, 8, 120, 48.99m, 0.068042m);
        Plan("windows", 8, 16, 240, 92.99m, 0.129153m);
        Plan("windows", 16, 64, 480, 189.99m, 0.263875m);

        void Plan(string type, int cpu, int memory, int disk, decimal month, decimal hour, bool outOfStock = false)
        {
            var id = world.Plans.Count + 1;
            world.Plans[id] = world.Add(new PlanRow
            {
                Id = id,
                Vcpu = cpu,
                MemoryGib = memory,
                SsdGib = disk,
                TransferGib = 4000,
                PricePerHour = hour,
                MonthlyPrice = month,
                YearlyPrice = month * 10,
                TwentyFourMonthPrice = month * 20,
                VmType = type,
                OutOfStock = outOfStock,
            });
        }
    }

    private static void Templates(SeedWorld world)
    {
        // The only published template id; published as 24.10 and as 24.04.
        Template(DocsExamples.TemplateId, "Ubuntu", "24.10x64", "linux", "os", "");
        foreach (var (name, os, versions) in Systems)
        {
            foreach (var version in versions)
            {
                Template(Stable(name + version), name, version, os, "os", "");
            }
        }

        foreach (var version in Windows)
        {
            Template(Stable("Windows Server" + version), "Windows Server", version, "windows", "os", "");
        }

        foreach (var name in Marketplace)
        {
            Template(
                Stable(name), name.Split(" on ")[0], name.EndsWith("24.04", StringComparison.Ordinal) ? "24.04x64" : "26.1x64", "linux", "marketplace", name);
        }

        void Template(Guid id, string name, string version, string os, string category, string description) => world.Templates.Add(world.Add(new TemplateRow
        {
            Id = id,
            Position = world.Templates.Count + 1,
            Name = name,
            Version = version,
            Cpu = 1,
            Ram = os == "windows" ? 2 : 1,
            Storage = os == "windows" ? 50 : 25,
            IsWindows = os == "windows",
            OsType = os,
            Category = category,
            Description = description,
        }));
    }

    /// <summary>The same id for the same template in every seed.</summary>
    private static Guid Stable(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("template " + name)).AsSpan(0, 16));
}
