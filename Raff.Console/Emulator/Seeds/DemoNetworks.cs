using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>The demo's VPCs, firewalls and reserved addresses.</summary>
internal sealed class DemoNetworks
{
    private readonly Dictionary<string, VpcRow> vpcs = [];
    private readonly Dictionary<string, SecurityGroupRow> firewalls = [];

    public DemoNetworks(SeedWorld world, SeedResources resources)
    {
        Vpcs(world, resources);
        Firewalls(world, resources);
        // Reserved and paid for, but unused.
        resources.FreeIp(Project(world, "production"), "IPv4", 210);
        resources.FreeIp(Project(world, "production"), "IPv4", 48);
        resources.FreeIp(Project(world, "staging"), "IPv4", 33);
        resources.FreeIp(Project(world, "acme"), "IPv4", 95);
        resources.FreeIp(Project(world, "acme"), "IPv6", 95);
        resources.FreeIp(Project(world, "globex"), "IPv4", 2);
    }

    public VpcRow Vpc(string name) => vpcs[name];

    public SecurityGroupRow Firewall(string name) => firewalls[name];

    public static ProjectRow Project(SeedWorld world, string slug) => world.Projects.Single(project => project.Slug == slug);

    private void Vpcs(SeedWorld world, SeedResources resources)
    {
        Add("production", "vpc-prod", "10.1.0.0/20", 690);
        Add("production", "vpc-prod-data", "10.2.0.0/24", 640);
        Add("production", "vpc-prod-old", "10.3.0.0/24", 680);
        Add("staging", "vpc-staging", "10.16.0.0/24", 600);
        Add("dev", "vpc-dev", "10.32.0.0/24", 480);
        // Overlaps vpc-dev: allowed when it was created.
        Add("dev", "vpc-dev-lab", "10.32.0.0/25", 470);
        Add("acme", "vpc-acme", "10.64.0.0/24", 410);
        Add("acme", "vpc-acme-migration", "10.65.0.0/24", 120);
        Add("globex", "vpc-globex", "10.80.0.0/24", 255);
        resources.OrphanLease(vpcs["vpc-staging"]);
        resources.OrphanLease(vpcs["vpc-acme"]);

        void Add(string slug, string name, string cidr, double daysAgo) => vpcs[name] = resources.Vpc(Project(world, slug), name, cidr, daysAgo);
    }

    private void Firewalls(SeedWorld world, SeedResources resources)
    {
        Add("production", "web", "HTTP and HTTPS for everybody", 690, "in TCP 80,443 any", "in ICMP - any", "out ALL - any");
        Add("production", "internal-ssh", "SSH from the office", 690, "in TCP 22 203.0.113.0/24", "out ALL - any");
        Add("production", "database", "PostgreSQL from the VPC", 640, "in TCP 5432 10.1.0.0/20", "in TCP 22 203.0.113.0/24", "out TCP 443 any");
        Add("production", "db-temp-access", "Temporary: analytics contractor", 150, "in TCP 5432 any", "in TCP 22 any", "out ALL - any");
        Add("production", "windows-admin", "Remote desktop", 300, "in TCP 3389 any", "in TCP 5985 203.0.113.7/32", "out ALL - any");
        Add("production", "old-rules", "Grown over the years", 650,
            [.. Enumerable.Range(1, 38).Select(n => $"in TCP {9000 + n} 198.51.100.{n}/32"),
                .. Enumerable.Range(1, 16).Select(n => $"out TCP {7000 + n} any")]);
        Add("staging", "staging-web", "HTTP, HTTPS and SSH", 600, "in TCP 80,443 any", "in TCP 22 any", "out ALL - any");
        Add("staging", "staging-services", "Everything the testers asked for", 200, "in TCP 8000:9000 any", "in TCP 6379 any", "out ALL - any");
        Add("staging", "not-used-any-more", "Old load test", 330, "in TCP 1:65535 any");
        Add("dev", "allow-all", "Allow all", 480, "in ALL - any", "out ALL - any");
        Add("dev", "dev-ssh", "SSH", 470, "in TCP 22 203.0.113.0/24", "in TCP 22 any", "out ALL - any");
        Add("acme", "acme-shop", "Shop front", 410, "in TCP 80,443 any", "in TCP 22 203.0.113.0/24", "out TCP 443 any");
        Add("acme", "acme-erp", "ERP", 400, "in TCP 443 198.51.100.0/24", "in TCP 3306 any", "out ALL - any");
        Add("globex", "globex-web", "Web", 255, "in TCP 80,443 any", "in TCP 22 203.0.113.0/24", "out ALL - any");
        Add("globex", "deny-all", "Deny all", 255);

        void Add(string slug, string name, string description, double daysAgo, params IReadOnlyList<string> rules) =>
            firewalls[name] = resources.Firewall(Project(world, slug), name, description, daysAgo, rules);
    }
}
