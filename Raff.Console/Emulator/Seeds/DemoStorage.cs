using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>The demo's volumes and snapshots.</summary>
internal static class DemoStorage
{
    public static void Fill(SeedWorld world, SeedResources resources, IReadOnlyDictionary<string, VmRow> vms)
    {
        var pgdata = Attached("pgdata", 500, "db-primary", 620);
        Attached("pgdata-replica", 500, "db-replica", 600);
        Attached("search-index", 200, "search-01", 370);
        Attached("mailboxes", 120, "mail-01", 655);
        Attached("metrics-tsdb", 300, "metrics-01", 340);
        Attached("shared-files", 400, "files-win-01", 280);
        Attached("crm-data", 80, "legacy-crm", 690);
        Attached("staging-pgdata", 100, "db-staging", 400);
        Attached("loadtest-results", 250, "loadtest", 240);
        Attached("ci-cache-01", 60, "ci-runner-01", 310);
        Attached("ci-cache-02", 60, "ci-runner-02", 310);
        Attached("shop-media-01", 150, "acme-shop-01", 400);
        Attached("shop-media-02", 150, "acme-shop-02", 400);
        Attached("erp-data", 300, "acme-erp", 395);
        Attached("acme-mysql", 250, "acme-db", 395);
        Attached("import-staging-area", 500, "acme-import", 117);
        Attached("cms-uploads", 90, "globex-cms", 240);
        Attached("analytics-parquet", 400, "globex-analytics", 135);

        // Detached but still billed.
        var detached = Detached("production", "pgdata-old", 500, 310);
        Detached("production", "backup-scratch", 200, 95);
        Detached("staging", "restored-for-ticket-4411", 100, 62);
        Detached("dev", "tmp-dataset", 300, 140);
        Detached("acme", "erp-data-before-migration", 300, 118);
        Detached("globex", "old-uploads", 90, 18);
        resources.Volume(DemoNetworks.Project(world, "dev"), "failed-attach", 20, null, 8, "failed");

        OfVm("web-01", "before-tls-change", 18, 12);
        OfVm("web-02", "before-tls-change", 18, 12);
        OfVm("api-01", "pre-upgrade", 30, 4);
        OfVm("db-primary", "before-major-upgrade", 96, 200);
        OfVm("files-win-01", "before-patch-day", 60, 34);
        OfVm("release-candidate", "rc-baseline", 14, 10, active: true);
        OfVm("acme-erp", "before-module-update", 55, 160);
        OfVm("globex-cms", "before-theme", 22, 5);
        for (var n = 1; n <= 9; n++)
        {
            OfVm("dev-ines", $"try-{n}", 11, 120 - (n * 9));
        }

        OfVolume("production", "pgdata-weekly", 210, pgdata.Seq, 6);
        OfVolume("production", "pgdata-weekly", 208, pgdata.Seq, 13);
        OfVolume("production", "pgdata-old-final", 190, detached.Seq, 305);

        // Their sources were deleted.
        OfVolume("production", "archive-2024", 140, detached.Seq + 1000, 420);
        resources.Snapshot(DemoNetworks.Project(world, "staging"), "loadtest-old-disk", 40, world.NewId(), null, 230);
        resources.Snapshot(DemoNetworks.Project(world, "acme"), "acme-shop-03-final", 25, world.NewId(), null, 170);

        VolumeRow Attached(string name, int size, string vm, double daysAgo) => resources.Volume(Of(vms[vm].ProjectNumber), name, size, vms[vm], daysAgo);

        VolumeRow Detached(string slug, string name, int size, double daysAgo) =>
            resources.Volume(DemoNetworks.Project(world, slug), name, size, null, daysAgo);

        void OfVm(string vm, string name, int size, double daysAgo, bool active = false) =>
            resources.Snapshot(Of(vms[vm].ProjectNumber), name, size, vms[vm].Id, null, daysAgo, active);

        void OfVolume(string slug, string name, int size, long volume, double daysAgo) =>
            resources.Snapshot(DemoNetworks.Project(world, slug), name, size, null, volume, daysAgo);

        ProjectRow Of(int number) => world.Projects.Single(project => project.Number == number);
    }
}
