using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>The demo's schedules and backups: most work, some fail, and some no longer protect anything.</summary>
internal static class DemoBackups
{
    public static void Fill(SeedWorld world, SeedResources resources, IReadOnlyDictionary<string, VmRow> vms)
    {
        foreach (var vm in vms.Values.Where(vm => vm.BackupType is not null))
        {
            var failures = vm.Name is "acme-shop-02" ? 6 : vm.Name is "metrics-01" ? 2 : 0;
            var keep = vm.Name is "db-staging" or "globex-cms" ? 3 : vm.BackupType == "daily" ? 7 : 8;
            var everyDays = vm.BackupType == "daily" ? 1 : 7;
            var schedule = resources.Schedule(
                Of(vm), $"{vm.Name}-{vm.BackupType}", vm.Id, vm.BackupType!, keep, Math.Min(300, (world.Now - vm.CreatedAt).TotalDays - 1), failures);
            var newest = (world.Now - schedule.LastRunAt!.Value).TotalDays + (failures * everyDays);
            resources.Series(vm, schedule, keep, everyDays, newest);
            for (var failed = 0; failed < failures; failed++)
            {
                resources.Backup(vm.ProjectNumber, vm.Id, vm.Name, 0, "failed", newest - ((failed + 1) * everyDays), scheduleId: schedule.Seq);
            }
        }

        // Disabled and forgotten.
        resources.Schedule(Of(vms["api-03"]), "api-03-daily", vms["api-03"].Id, "daily", 7, 200, enabled: false);
        resources.Series(vms["api-03"], null, 4, 1, 88);

        // Manual backups, long ago.
        resources.Backup(vms["legacy-crm"].ProjectNumber, vms["legacy-crm"].Id, "legacy-crm", 31_000, "ready", 190);
        resources.Backup(vms["acme-db"].ProjectNumber, vms["acme-db"].Id, "acme-db", 54_000, "ready", 61);
        resources.Backup(vms["search-01"].ProjectNumber, vms["search-01"].Id, "search-01", 0, "failed", 15);

        // Backups of deleted VMs.
        var gone = world.NewId();
        resources.Schedule(DemoNetworks.Project(world, "acme"), "acme-shop-03-daily", gone, "daily", 7, 250, failures: 40);
        resources.Backup(DemoNetworks.Project(world, "acme").Number, gone, "acme-shop-03", 26_000, "ready", 168);
        resources.Backup(DemoNetworks.Project(world, "production").Number, world.NewId(), "wiki-old", 12_000, "ready", 400);

        ProjectRow Of(VmRow vm) => world.Projects.Single(project => project.Number == vm.ProjectNumber);
    }
}
