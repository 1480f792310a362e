using System.Diagnostics;
using System.Globalization;
using Raff.Console.Domain.Access;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// Evaluating every rule on a fleet of 1,000 projects and 100,000 VMs, the rest in the proportions of the fleet seed. Explicitly started:
/// <c>dotnet test -c Release --filter "FullyQualifiedName~FindingsBenchmark" --logger "console;verbosity=detailed" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class FindingsBenchmark(ITestOutputHelper output)
{
    private const int Projects = 1_000;
    private const int Vms = 100_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly Random random = new(20261101);

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluation_OfAHundredThousandVms_TakesUnder3SecondsAnd500Megabytes(bool hasDetails)
    {
        var fleet = Fleet(hasDetails);
        FindingEvaluator.Evaluate(fleet with { Vms = [.. fleet.Vms.Take(100)] }, RuleThresholds.Default);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();

        var result = FindingEvaluator.Evaluate(fleet, RuleThresholds.Default);

        var elapsed = Stopwatch.GetElapsedTime(started);
        var inAll = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1048576d;
        var remaining = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576d;
        var rules = result.Findings.Select(finding => finding.RuleId).Distinct().Count();
        output.WriteLine(
            $"{(hasDetails ? "with" : "without")} the second tier: {result.Findings.Length:N0} findings of {rules} rules, "
            + $"{result.NotEvaluated.Length:N0} not evaluated, {result.Checked.Sum(count => (long)count.Count):N0} judgments");
        output.WriteLine($"{elapsed.TotalSeconds:0.00} s, {remaining:0} MB of results and indexes, {inAll:0} MB allocated in all");
        elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        remaining.ShouldBeLessThan(500);
        GC.KeepAlive(result);
        GC.KeepAlive(fleet);
    }

    [Fact(Explicit = true)]
    public void EachRule_OfAHundredThousandVms_PrintsItsTime()
    {
        var fleet = Fleet(hasDetails: true);
        FindingEvaluator.Evaluate(fleet, RuleThresholds.Default);
        foreach (var rule in RuleCatalog.All)
        {
            var started = Stopwatch.GetTimestamp();
            var result = FindingEvaluator.Evaluate(fleet, RuleThresholds.Default, [rule]);
            output.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMilliseconds,7:0.0} ms  {result.Findings.Length,7:N0}  {rule.Id}");
        }
    }

    private FleetEvidence Fleet(bool hasDetails)
    {
        List<Project> projects = [.. Enumerable.Range(0, Projects).Select(number => new Project
        {
            Id = new($"p{number:0000}"),
            Name = $"customer-{number:0000}",
            Slug = $"customer-{number:0000}",
            AccountId = "acc",
            IsDefault = number == 0,
            CreatedAt = Ago(600),
        })];
        List<VirtualMachine> vms = [.. Enumerable.Range(0, Vms).Select(number => Vm(number, projects[number / (Vms / Projects)].Id))];
        List<Volume> volumes = [.. vms.Where(_ => Share(45)).Select(Volume)];
        return new FleetEvidence
        {
            Now = Now,
            Coverage = EvidenceCoverage.Complete,
            Projects = projects,
            Vms = vms,
            Volumes = volumes,
            Snapshots = [.. vms.Where(_ => Share(30)).Select((vm, number) => new Snapshot
            {
                Id = new($"{number}"),
                ProjectId = vm.ProjectId,
                Name = $"{vm.Name}-before-change",
                Type = "vm",
                Size = "20",
                ProductVm = vm.Id.Value,
                CreatedAt = Ago(random.Next(600)),
            })],
            Backups = [.. vms.Where((_, number) => number % 5 == 0).SelectMany(vm => Enumerable.Range(0, 3).Select(day => new Backup
            {
                Id = new($"{vm.Id}-{day}"),
                ProjectId = vm.ProjectId,
                Name = $"{vm.Name}-{day}",
                Status = "ready",
                ProductVm = vm.Id.Value,
                CreatedAt = Ago(day + 0.2),
                StorageSize = 9000,
            }))],
            Schedules = [.. vms.Where((_, number) => number % 4 == 0).Select((vm, number) => new BackupSchedule
            {
                Id = new($"{number}"),
                ProjectId = vm.ProjectId,
                Name = $"{vm.Name}-daily",
                Type = "daily",
                KeepCount = 7,
                ProductVm = vm.Id.Value,
                Enabled = true,
                LastRunAt = Ago(0.2),
                LastRunStatus = "succeeded",
                ConsecutiveFailures = Share(3) ? 3 : 0,
                CreatedAt = Ago(300),
            })],
            Vpcs = [.. projects.Select((project, number) => new Vpc
            {
                Id = new($"v{number}"),
                ProjectId = project.Id,
                Name = $"vpc-{number}",
                Cidr = $"10.{number / 256}.{number % 256}.0/24",
                Status = "active",
                TotalIps = 253,
                UsedIps = 100,
                CreatedAt = Ago(600),
            })],
            PublicIps = [.. vms.Where(_ => Share(85)).Select((vm, number) => new PublicIp
            {
                Id = new($"i{number}"),
                ProjectId = vm.ProjectId,
                IpAddress = Address(number),
                Type = "IPv4",
                Status = Share(5) ? "free" : "in-use",
                Reserved = Share(10),
                CreatedAt = Ago(random.Next(600)),
            })],
            Firewalls =
            [
                .. projects.Select((project, number) => Firewall(project, number, "web", "80,443")),
                .. projects.Select((project, number) => Firewall(project, number, "ssh", "22")),
            ],
            Access = Access(projects),
            VmNetworks = hasDetails ? vms.Where(vm => vm.PublicIpv4Address is not null).ToDictionary(vm => vm.Id, Networks) : [],
            VolumeSnapshots = hasDetails ? volumes.ToDictionary(volume => volume.Id, _ => (IReadOnlyList<Snapshot>)[]) : [],
        };
    }

    private VirtualMachine Vm(int number, ProjectId project) => new()
    {
        Id = new($"{number:x8}-0000-4000-8000-000000000000"),
        ProjectId = project,
        Name = $"web-{number:000000}",
        Status = random.Next(200) switch { 0 => "failure", 1 => "provisioning", < 18 => "passive", _ => "active" },
        PricePerHour = "0.006920",
        PublicIpv4Address = Share(80) ? Address(number) : null,
        PrivateIpv4Address = Share(95) ? $"10.{number / 25600}.{number / 100 % 256}.{(number % 100) + 2}" : null,
        Tags = Share(33) ? null : [new VmTag("env:production")],
        CreatedAt = Ago(random.Next(600)),
        UpdatedAt = Ago(random.Next(300)),
    };

    private Volume Volume(VirtualMachine vm, int number) => new()
    {
        Id = new($"{number}"),
        ProjectId = vm.ProjectId,
        Name = $"{vm.Name}-data",
        Status = number % 20 == 0 ? "available" : "attached",
        ProductVm = number % 20 == 0 ? null : vm.Id.Value,
        Size = 20 + (10 * random.Next(40)),
        PricePerHour = "0.01",
        CreatedAt = Ago(random.Next(600)),
    };

    private static Firewall Firewall(Project project, int number, string name, string ports) => new()
    {
        Id = new($"f{number}-{name}"),
        ProjectId = project.Id,
        Name = $"{project.Slug}-{name}",
        VmCount = 30,
        Rules =
        [
            new() { Protocol = "TCP", RuleType = "INBOUND", Range = ports, Ip = "0.0.0.0", Size = 0 },
            new() { Protocol = "ALL", RuleType = "OUTBOUND", Ip = "0.0.0.0", Size = 0 },
        ],
    };

    private IReadOnlyList<VmNetwork> Networks(VirtualMachine vm) =>
    [
        new() { NicId = 0, NetworkName = "", Ip = vm.PublicIpv4Address!, Type = "public", SecurityGroupId = Share(67) ? "f" : null },
        new() { NicId = 1, NetworkName = "vpc", Ip = vm.PrivateIpv4Address ?? "", Type = "vpc" },
    ];

    private static AccessSources Access(List<Project> projects) => new()
    {
        Members = [.. Enumerable.Range(0, 500).Select(number => new Member
        {
            Id = $"m{number}",
            UserId = $"u{number}",
            Email = $"{number}@example.com",
            RoleId = "r-member",
            Status = "active",
        })],
        Keys = [.. Enumerable.Range(0, 300).Select(number => new AccountKey
        {
            Id = $"k{number}",
            Name = $"key {number}",
            KeyPrefix = "raff_0",
            IsActive = true,
            RoleId = "r-member",
            CreatedBy = $"u{number}",
            CreatedAt = Ago(number),
        })],
        Roles =
        [
            new() { Id = "r-member", Name = "Member", Slug = "member", Scope = "account", Permissions = ["account.members.view"], IsSystem = true },
            new() { Id = "r-admin", Name = "Project Admin", Slug = "admin", Scope = "project", Permissions = ["project.members.manage"], IsSystem = true },
        ],
        Permissions = [new() { Name = "account.members.view", Scope = "account" }, new() { Name = "account.members.manage", Scope = "account" }],
        Projects = [.. projects.Select((project, number) => new ProjectPeople(project, [.. Enumerable.Range(0, 10).Select(index => new ProjectMember
        {
            Id = $"{number}-{index}", ProjectId = project.Id, UserId = $"u{(number + (index * 37)) % 500}", RoleId = "r-admin", Status = "active",
        })], null))],
    };

    private bool Share(int percent) => random.Next(100) < percent;

    private static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"100.{64 + (number / 65536)}.{number / 256 % 256}.{number % 256}");

    private static DateTimeOffset Ago(double days) => Now.AddDays(-days);
}
