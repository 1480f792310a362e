using System.Globalization;
using Raff.Console.Emulator.Networks;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Seeds;

/// <summary>
/// Any number of projects and VMs, and the other kinds in proportion: per 100 VMs about 45 volumes, 30 snapshots, 60 backups, 25 schedules
/// and 85 public IPs. Projects differ in size, some are empty.
/// </summary>
internal static class FleetSeed
{
    // 1,021 usable addresses in a /22; a larger project has several VPCs.
    private const int VmsPerVpc = 1000;

    private static readonly string[] Roles = ["web", "api", "worker", "db", "cache", "batch", "edge", "build"];
    private static readonly string[] Tags = ["env:production", "env:staging", "team:web", "team:data", "team:ops", "critical"];
    private static readonly int[] Plans = [1, 2, 3, 3, 4, 5, 9, 9, 10, 10, 11, 12];

    public static void Fill(SeedWorld world, EmulatorFleetOptions size)
    {
        for (var number = world.Projects.Count + 1; number <= size.Projects; number++)
        {
            world.Project(string.Create(CultureInfo.InvariantCulture, $"customer-{number:0000}"), $"Customer {number}", 30 + world.Number(600));
        }

        var half = AccountSeed.Key(world, "Demo half of the fleet", EmulatorDemo.HalfFleetKey, "account-member", world.Users["vera.viewer"], 100);
        foreach (var project in world.Projects.Where(project => project.Number % 2 == 0))
        {
            world.Grant(project, "viewer", null, half.Id, project.CreatedAt);
        }

        var resources = new SeedResources(world);
        var block = 0x0A00_0000L;
        foreach (var (project, vms) in world.Projects.Zip(Sizes(world, size)))
        {
            Project(world, resources, project, vms, ref block);
        }
    }

    /// <summary>How many VMs each project gets: most a few, some many, one in twenty none, and in total exactly the configured number.</summary>
    private static int[] Sizes(SeedWorld world, EmulatorFleetOptions size)
    {
        var weights = world.Projects.Select(project => project.Number > 3 && world.Once(20) ? 0 : 1 + world.Number(8) + (world.Once(25) ? 40 : 0)).ToArray();
        var sizes = new int[weights.Length];
        long all = weights.Sum(), seen = 0;
        for (var index = 0; index < weights.Length; index++)
        {
            var before = seen * size.Vms / all;
            seen += weights[index];
            sizes[index] = (int)((seen * size.Vms / all) - before);
        }

        return sizes;
    }

    private static void Project(SeedWorld world, SeedResources resources, ProjectRow project, int count, ref long block)
    {
        var age = (world.Now - project.CreatedAt).TotalDays;
        var web = resources.Firewall(project, $"{project.Slug}-web", "HTTP and HTTPS", age, "in TCP 80,443 any", "out ALL - any");
        var ssh = resources.Firewall(project, $"{project.Slug}-ssh", "SSH", age, world.Once(4) ? "in TCP 22 any" : "in TCP 22 203.0.113.0/24", "out ALL - any");
        VpcRow? vpc = null;
        for (var index = 0; index < count; index++)
        {
            if (index % VmsPerVpc == 0)
            {
                vpc = resources.Vpc(project, $"vpc-{project.Slug}-{(index / VmsPerVpc) + 1}", NextBlock(Math.Min(count - index, VmsPerVpc), ref block), age);
            }

            Vm(world, resources, project, index, age * world.Number(1000) / 1000, vpc!, world.Once(3) ? null : world.Once(2) ? web : ssh);
        }

        for (var detached = world.Number((count / 25) + 2); detached > 0; detached--)
        {
            resources.Volume(project, $"detached-{detached}", 20 + (10 * world.Number(40)), null, age * world.Number(1000) / 1000);
            resources.FreeIp(project, "IPv4", age * world.Number(1000) / 1000);
        }
    }

    private static string NextBlock(int vms, ref long block)
    {
        var prefix = 28;
        while ((1L << (32 - prefix)) - 3 < vms)
        {
            prefix--;
        }

        var blockSize = 1L << (32 - prefix);
        block = (block + blockSize - 1) / blockSize * blockSize;
        var cidr = new Cidr((uint)block, prefix);
        block += blockSize;
        return cidr.ToString();
    }

    private static void Vm(SeedWorld world, SeedResources resources, ProjectRow project, int index, double daysAgo, VpcRow vpc, SecurityGroupRow? firewall)
    {
        var role = world.Pick(Roles);
        var schedule = world.Once(4);
        var vm = resources.Vm(new(project, string.Create(CultureInfo.InvariantCulture, $"{role}-{index + 1:0000}"), world.Pick(Plans), daysAgo)
        {
            Status = world.Number(200) switch
            {
                0 => VmStatus.Failure,
                1 => VmStatus.Provisioning,
                < 18 => VmStatus.Passive,
                _ => VmStatus.Active,
            },
            ChangedDaysAgo = daysAgo * world.Number(100) / 100,
            Template = world.Templates[1 + world.Number(8)],
            Tags = world.Once(3) ? [] : world.Once(2) ? [world.Pick(Tags)] : [$"role:{role}", world.Pick(Tags)],
            Vpc = world.Once(20) ? null : vpc,
            Firewall = firewall,
            PublicIp = !world.Once(5),
            BackupType = schedule ? "daily" : null,
        });
        if (world.Number(10) < 4)
        {
            resources.Volume(project, $"{vm.Name}-data", 20 + (10 * world.Number(40)), vm, daysAgo);
        }

        if (world.Number(10) < 3)
        {
            resources.Snapshot(project, $"{vm.Name}-before-change", 5 + world.Number(40), vm.Id, null, daysAgo * world.Number(100) / 100);
        }

        if (schedule)
        {
            var row = resources.Schedule(project, $"{vm.Name}-daily", vm.Id, "daily", 7, daysAgo, world.Once(30) ? 3 : 0);
            if (world.Number(10) < 8)
            {
                resources.Series(vm, row, 3, 1, 0.2);
            }
        }
    }
}
