using System.Collections.Immutable;
using System.Text.Json;
using Raff.Console.Domain.Access;
using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>Every list of an account as the API answers it, by path: what the rules and the independent computation both start from.</summary>
internal sealed class RawFleet
{
    private static readonly string[] Lists =
    [
        "vms", "volumes", "snapshots", "backups", "backup-schedules", "vpcs", "ips", "security-groups",
        "projects", "members", "api-keys", "roles", "permissions",
    ];

    /// <summary>Prices of storage and addresses; VMs have their own.</summary>
    public static PriceBook Prices { get; } = new() { VolumeGb = 0.05, SnapshotGb = 0.06, BackupGb = 0.07, Ipv4 = 3, Ipv6 = 1 };

    private readonly Dictionary<string, IReadOnlyList<JsonElement>> rows = new(StringComparer.Ordinal);

    /// <summary>The rows of a list.</summary>
    public IReadOnlyList<JsonElement> this[string path]
    {
        get => rows[path];
        set => rows[path] = value;
    }

    /// <summary>Whether a list was read.</summary>
    public bool Has(string path) => rows.ContainsKey(path);

    /// <summary>Reads an emulator over HTTP.</summary>
    public static async Task<RawFleet> ReadAsync(EmulatorHost host)
    {
        var fleet = new RawFleet();
        foreach (var path in Lists)
        {
            fleet[path] = await RowsAsync(host, path);
        }

        foreach (var project in fleet["projects"])
        {
            var path = $"projects/{project.GetProperty("id")}/members";
            fleet[path] = await RowsAsync(host, path);
        }

        foreach (var vm in fleet["vms"])
        {
            var path = $"vms/{vm.GetProperty("id")}/networks";
            fleet[path] = await RowsAsync(host, path);
        }

        foreach (var volume in fleet["volumes"])
        {
            fleet[$"snapshots?volume_id={volume.GetProperty("id")}"] = await RowsAsync(host, $"snapshots?volume_id={volume.GetProperty("id")}");
        }

        return fleet;
    }

    /// <summary>The same as evidence, read the way the program reads answers.</summary>
    public FleetEvidence Evidence(DateTimeOffset now)
    {
        var projects = Of<Project>("projects");
        return new FleetEvidence
        {
            Now = now,
            Coverage = EvidenceCoverage.Complete,
            Projects = projects,
            Vms = Of<VirtualMachine>("vms"),
            Volumes = Of<Volume>("volumes"),
            Snapshots = Of<Snapshot>("snapshots"),
            Backups = Of<Backup>("backups"),
            Schedules = Of<BackupSchedule>("backup-schedules"),
            Vpcs = Of<Vpc>("vpcs"),
            PublicIps = Of<PublicIp>("ips"),
            Firewalls = Of<Firewall>("security-groups"),
            Access = new AccessSources
            {
                Members = Of<Member>("members"),
                Keys = Of<AccountKey>("api-keys"),
                Roles = Of<Role>("roles"),
                Permissions = Of<Permission>("permissions"),
                Projects = [.. projects.Select(project => new ProjectPeople(project, Of<ProjectMember>($"projects/{project.Id}/members"), null))],
            },
            VmNetworks = Details<VmNetwork>("vms", id => $"vms/{id}/networks"),
            VolumeSnapshots = Details<Snapshot>("volumes", id => $"snapshots?volume_id={id}"),
            Prices = Prices,
            Budgets = Has("budgets")
                ? rows["budgets"].ToDictionary(row => new ProjectId(row.Text("project_id")), row =>
                    new Budget((double)row.Number("monthly")!, (int)row.Number("warn_at")!))
                : [],
            ProtectedProjects = projects.Where(project => project.Slug == "production").Select(project => project.Id).ToHashSet(),
        };
    }

    private Dictionary<ResourceId, IReadOnlyList<T>> Details<T>(string list, Func<string, string> path) => rows[list]
        .Select(row => row.GetProperty("id").ToString()).Where(id => Has(path(id)))
        .ToDictionary(id => new ResourceId(id), id => (IReadOnlyList<T>)Of<T>(path(id)));

    private ImmutableArray<T> Of<T>(string path) => [.. rows[path].Select(row => row.Deserialize<T>(RaffJson.Options)!)];

    private static async Task<IReadOnlyList<JsonElement>> RowsAsync(EmulatorHost host, string path)
    {
        var all = new List<JsonElement>();
        while (true)
        {
            var answer = await host.GetAsync($"/{path}{(path.Contains('?') ? '&' : '?')}limit=200&offset={all.Count}");
            var page = answer.Data.ValueKind == JsonValueKind.Null ? [] : answer.Data.EnumerateArray().ToList();
            all.AddRange(page);
            if (page.Count < 200)
            {
                return all;
            }
        }
    }
}
