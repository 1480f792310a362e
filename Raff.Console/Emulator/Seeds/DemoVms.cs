using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Seeds;

/// <summary>The demo's VMs.</summary>
internal static class DemoVms
{
    /// <summary>The VMs by name.</summary>
    public static IReadOnlyDictionary<string, VmRow> Fill(SeedWorld world, SeedResources resources, DemoNetworks networks)
    {
        var vms = new Dictionary<string, VmRow>();
        Production();
        Staging();
        Dev();
        Customers();
        Rest();
        return vms;

        void Production()
        {
            for (var n = 1; n <= 4; n++)
            {
                Add("production", $"web-{n:00}", 3, 640 - (n * 20), "web", ["env:production", "team:web", "critical"], "vpc-prod",
                    spec => spec with { ReservedIp = n <= 2, Ipv6 = n == 1, FirewallOnIpv4Only = n == 1, BackupType = "daily" });
            }

            for (var n = 1; n <= 4; n++)
            {
                Add("production", $"api-{n:00}", 4, 500 - (n * 30), "internal-ssh", ["env:production", "team:api"], "vpc-prod",
                    spec => spec with { BackupType = n <= 2 ? "daily" : null });
            }

            for (var n = 1; n <= 3; n++)
            {
                Add("production", $"worker-{n:00}", 10, 300 - (n * 15), null, ["env:production", "team:api"], "vpc-prod",
                    spec => spec with { PublicIp = false });
            }

            Add("production", "db-primary", 6, 630, "database", ["env:production", "team:data", "critical"], "vpc-prod-data",
                spec => spec with { AddedStorage = 100, BackupType = "daily" });
            Add("production", "db-replica", 6, 600, "db-temp-access", ["env:production", "team:data"], "vpc-prod-data",
                spec => spec with { AddedStorage = 100 });
            Add("production", "cache-01", 3, 420, null, ["env:production"], "vpc-prod", spec => spec with { PublicIp = false });
            Add("production", "search-01", 5, 380, "old-rules", ["env:production", "team:data"], "vpc-prod");
            Add("production", "mail-01", 2, 660, "web", [], null, spec => spec with { BackupType = "weekly", ReservedIp = true });
            Add("production", "bastion", 1, 670, "internal-ssh", ["env:production", "team:ops"], "vpc-prod");
            Add("production", "metrics-01", 11, 350, null, ["team:ops"], "vpc-prod", spec => spec with { BackupType = "weekly" });
            Add("production", "files-win-01", 4, 290, "windows-admin", ["env:production", "os:windows"], "vpc-prod",
                spec => spec with { Template = Windows() });
            Add("production", "legacy-crm", 9, 700, null, [], null, spec => spec with { Template = Old(), Status = VmStatus.Passive, ChangedDaysAgo = 130 });
            Add("production", "import-job", 10, 0.16, "internal-ssh", ["env:production"], "vpc-prod",
                spec => spec with { Status = VmStatus.Provisioning, ChangedDaysAgo = 0.15 });
        }

        void Staging()
        {
            for (var n = 1; n <= 2; n++)
            {
                Add("staging", $"web-staging-{n:00}", 9, 400 - (n * 10), "staging-web", ["env:staging", "team:web"], "vpc-staging");
                Add("staging", $"api-staging-{n:00}", 9, 390 - (n * 10), "staging-services", ["env:staging", "team:api"], "vpc-staging");
            }

            Add("staging", "db-staging", 10, 410, null, ["env:staging", "team:data"], "vpc-staging", spec => spec with { BackupType = "daily" });
            Add("staging", "cache-staging", 9, 200, "staging-services", ["env:staging"], "vpc-staging");
            Add("staging", "qa-runner-01", 10, 180, null, ["env:staging", "team:qa"], "vpc-staging", spec => spec with { PublicIp = false });
            Add("staging", "qa-runner-02", 10, 180, null, ["env:staging", "team:qa"], "vpc-staging", spec => spec with { PublicIp = false });
            Add("staging", "loadtest", 12, 250, null, [], null, spec => spec with { Status = VmStatus.Passive, ChangedDaysAgo = 75 });
            Add("staging", "release-candidate", 9, 12, "staging-web", ["env:staging"], "vpc-staging",
                spec => spec with { Status = VmStatus.Passive, ChangedDaysAgo = 3 });
            Add("staging", "broken-upgrade", 9, 21, null, [], "vpc-staging", spec => spec with { Status = VmStatus.Failure, ChangedDaysAgo = 20 });
        }

        void Dev()
        {
            foreach (var (index, person) in ((string[])["ines", "jonas", "mei", "tariq", "zoe"]).Index())
            {
                Add("dev", $"dev-{person}", 9, 300 - (index * 40), index % 2 == 0 ? "dev-ssh" : "allow-all", ["env:dev", $"owner:{person}"], "vpc-dev");
            }

            Add("dev", "experiment-gpu-notes", 11, 210, "allow-all", [], null);
            Add("dev", "spike-search", 9, 160, "allow-all", [], null, spec => spec with { Status = VmStatus.Passive, ChangedDaysAgo = 90 });
            Add("dev", "ci-runner-01", 10, 320, null, ["env:dev", "team:ops"], "vpc-dev", spec => spec with { PublicIp = false });
            Add("dev", "ci-runner-02", 10, 320, null, ["env:dev", "team:ops"], "vpc-dev", spec => spec with { PublicIp = false });
            Add("dev", "docker-playground", 9, 45, "dev-ssh", ["env:dev"], "vpc-dev", spec => spec with { Template = Market("Docker") });
        }

        void Customers()
        {
            Add("acme", "acme-shop-01", 4, 405, "acme-shop", ["customer:acme", "critical"], "vpc-acme",
                spec => spec with { ReservedIp = true, BackupType = "daily" });
            Add("acme", "acme-shop-02", 4, 405, "acme-shop", ["customer:acme"], "vpc-acme", spec => spec with { ReservedIp = true, BackupType = "daily" });
            Add("acme", "acme-erp", 5, 398, "acme-erp", ["customer:acme", "critical"], "vpc-acme", spec => spec with { Template = Windows() });
            Add("acme", "acme-db", 5, 398, "acme-erp", ["customer:acme"], "vpc-acme", spec => spec with { AddedStorage = 200 });
            Add("acme", "acme-reports", 9, 190, null, ["customer:acme"], "vpc-acme");
            Add("acme", "acme-import", 9, 118, null, [], "vpc-acme", spec => spec with { Status = VmStatus.Passive, ChangedDaysAgo = 110 });
            Add("acme", "acme-vpn", 1, 300, null, ["customer:acme"], "vpc-acme", spec => spec with { ReservedIp = true });
            Add("globex", "globex-www-01", 3, 250, "globex-web", ["customer:globex"], "vpc-globex", spec => spec with { BackupType = "weekly" });
            Add("globex", "globex-www-02", 3, 250, "globex-web", ["customer:globex"], "vpc-globex");
            Add("globex", "globex-cms", 10, 248, "globex-web", ["customer:globex"], "vpc-globex",
                spec => spec with { Template = Market("WordPress"), BackupType = "daily" });
            Add("globex", "globex-preview", 9, 30, null, [], "vpc-globex");
            Add("globex", "globex-analytics", 11, 140, null, ["customer:globex"], "vpc-globex", spec => spec with { PublicIp = false });
        }

        void Rest()
        {
            Add("default", "test", 1, 710, null, [], null);
            Add("default", "old-homepage", 1, 705, null, [], null, spec => spec with { Template = Old() });
            Add("default", "n8n", 2, 100, null, ["team:ops"], null, spec => spec with { Template = Market("n8n") });
        }

        void Add(
            string slug, string name, int plan, double daysAgo, string? firewall, IReadOnlyList<string> tags, string? vpc, Func<SeedVm, SeedVm>? more = null)
        {
            var spec = new SeedVm(DemoNetworks.Project(world, slug), name, plan, daysAgo)
            {
                Tags = tags,
                Vpc = vpc is null ? null : networks.Vpc(vpc),
                Firewall = firewall is null ? null : networks.Firewall(firewall),
                CreatedBy = DemoPeople.Creator(world, slug),
            };
            vms[name] = resources.Vm(more is null ? spec : more(spec));
        }

        TemplateRow Windows() => world.Templates.First(template => template is { IsWindows: true, Version: "2022 Standard" });

        TemplateRow Old() => world.Templates.First(template => template is { Name: "Debian", Version: "11x64" });

        TemplateRow Market(string name) => world.Templates.First(template => template.Category == "marketplace" && template.Name == name);
    }
}
