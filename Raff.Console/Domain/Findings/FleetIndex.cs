using Raff.Console.Domain.Access;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>The rows of a fleet by what rules look them up by; each part is made when it is first needed.</summary>
internal sealed class FleetIndex
{
    private readonly Lazy<Dictionary<string, VirtualMachine>> vms;
    private readonly Lazy<ILookup<string, Backup>> backups;
    private readonly Lazy<ILookup<string, BackupSchedule>> schedules;
    private readonly Lazy<ILookup<string, Snapshot>> snapshots;
    private readonly Lazy<Dictionary<ResourceId, double?>> backupCosts;
    private readonly Lazy<Dictionary<ProjectId, (double Monthly, int Unpriced)>> projectCosts;
    private readonly Lazy<Dictionary<ProjectId, string>> projectNames;
    private readonly Lazy<Dictionary<ProjectId, int>> rows;
    private readonly Lazy<ILookup<ProjectId, VirtualMachine>> vmsByProject;
    private readonly Lazy<ILookup<ProjectId, AccessHolder.Person>> people;
    private readonly Lazy<VolumeSources> volumeSources;
    private readonly Lazy<VpcOverlaps> overlaps;
    private readonly Lazy<AccessMap> access;
    private readonly Lazy<RoleFacts> roles;
    private readonly Lazy<Dictionary<string, AccessHolder.Person>> peopleByMember;
    private readonly Lazy<IReadOnlyList<AccessHolder.Person>> managers;
    private readonly Lazy<KeyTwins> twins;
    private readonly Dictionary<Firewall, FirewallShape> shapes = new(ReferenceEqualityComparer.Instance);

    public FleetIndex(FleetEvidence fleet)
    {
        Fleet = fleet;
        vms = new(() => ById(fleet.Vms));
        backups = new(() => fleet.Backups.ToLookup(backup => backup.ProductVm ?? "", StringComparer.Ordinal));
        schedules = new(() => fleet.Schedules.ToLookup(schedule => schedule.ProductVm ?? "", StringComparer.Ordinal));
        snapshots = new(() => fleet.Snapshots.Where(snapshot => snapshot.Type == "vm").ToLookup(snapshot => snapshot.ProductVm ?? "", StringComparer.Ordinal));
        backupCosts = new(() => CostEstimate.Of(fleet.Backups, fleet.Prices).DistinctBy(line => line.Row.Id)
            .ToDictionary(line => line.Row.Id, line => line.Monthly));
        projectCosts = new(() => Costs(fleet));
        projectNames = new(() => fleet.Projects.DistinctBy(project => project.Id).ToDictionary(project => project.Id, project => project.Name));
        rows = new(() => Rows(fleet));
        vmsByProject = new(() => fleet.Vms.Where(vm => vm.ProjectId is not null).ToLookup(vm => vm.ProjectId!.Value));
        people = new(() => Access.People.SelectMany(person => person.Projects.Keys, (person, project) => (Person: person, Project: project))
            .ToLookup(pair => pair.Project, pair => pair.Person));
        volumeSources = new(() => new VolumeSources(fleet));
        overlaps = new(() => new VpcOverlaps(fleet.Vpcs));
        access = new(() => AccessMap.Of(fleet.Access, fleet.Now));
        roles = new(() => new RoleFacts(fleet.Access));
        peopleByMember = new(() => Access.People.Where(person => person.Member is not null).DistinctBy(person => person.Member!.Id)
            .ToDictionary(person => person.Member!.Id, StringComparer.Ordinal));
        managers = new(() => [.. Access.People.Where(person => person is { IsOwner: false, BlockedReason: null, Account.Permissions: { } permissions }
            && permissions.Contains(PermissionName.AccountMembersManage.Value))]);
        twins = new(() => new KeyTwins(Access.Keys, fleet.Now));
    }

    /// <summary>What it is made of.</summary>
    public FleetEvidence Fleet { get; }

    /// <summary>Who may do what.</summary>
    public AccessMap Access => access.Value;

    /// <summary>Which roles are used and which are equal.</summary>
    public RoleFacts Roles => roles.Value;

    /// <summary>Which VPCs overlap.</summary>
    public VpcOverlaps Overlaps => overlaps.Value;

    /// <summary>Which snapshots belong to a volume.</summary>
    public VolumeSources VolumeSources => volumeSources.Value;

    /// <summary>The VM with an id; null if it is in no list.</summary>
    public VirtualMachine? Vm(string? id) => string.IsNullOrEmpty(id) ? null : vms.Value.GetValueOrDefault(id);

    /// <summary>The VMs of a project.</summary>
    public IEnumerable<VirtualMachine> VmsOf(ProjectId project) => vmsByProject.Value[project];

    /// <summary>The backups of a VM that can be restored, or could once they are finished being restored.</summary>
    public IEnumerable<Backup> GoodBackups(VirtualMachine vm) => BackupsOf(vm).Where(backup => backup.Status is "ready" or "restoring");

    /// <summary>The backups of a VM, failed and unfinished ones too.</summary>
    public IEnumerable<Backup> BackupsOf(VirtualMachine vm) => backups.Value[vm.Id.Value];

    /// <summary>The schedules of a VM that run.</summary>
    public IEnumerable<BackupSchedule> RunningSchedules(VirtualMachine vm) => SchedulesOf(vm).Where(schedule => schedule.Enabled != false);

    /// <summary>The schedules of a VM, disabled ones too.</summary>
    public IEnumerable<BackupSchedule> SchedulesOf(VirtualMachine vm) => schedules.Value[vm.Id.Value];

    /// <summary>The snapshots of a VM.</summary>
    public IEnumerable<Snapshot> SnapshotsOf(VirtualMachine vm) => snapshots.Value[vm.Id.Value];

    /// <summary>What a backup costs a month; null if unknown.</summary>
    public double? CostOf(Backup backup) => backupCosts.Value.GetValueOrDefault(backup.Id);

    /// <summary>The estimated cost of a project a month, and how many of its resources have no known price.</summary>
    public (double Monthly, int Unpriced) CostOf(ProjectId project) => projectCosts.Value.GetValueOrDefault(project);

    /// <summary>A project's name, or its id where the project is not known.</summary>
    public string ProjectName(ProjectId project) => projectNames.Value.GetValueOrDefault(project) ?? project.Value;

    /// <summary>How many resources of all kinds are in a project.</summary>
    public int RowsOf(ProjectId project) => rows.Value.GetValueOrDefault(project);

    /// <summary>The people with a role in a project, in effect or not.</summary>
    public IEnumerable<AccessHolder.Person> PeopleOf(ProjectId project) => people.Value[project];

    /// <summary>The person behind a membership of the account; null for the membership of an API key.</summary>
    public AccessHolder.Person? PersonOf(Member member) => peopleByMember.Value.GetValueOrDefault(member.Id);

    /// <summary>The active people besides the owner who may manage members of the account.</summary>
    public IReadOnlyList<AccessHolder.Person> AccountManagers => managers.Value;

    /// <summary>Whether an active person besides the owner has an account role that could not be read.</summary>
    public bool HasUnknownAccountRole =>
        Access.People.Any(person => person is { IsOwner: false, BlockedReason: null, Account: { Permissions: null } });

    /// <summary>The newest working key with the same creator and roles; null if the key is the newest itself.</summary>
    public AccessHolder.Key? NewerTwin(AccessHolder.Key key) => twins.Value.NewerThan(key);

    /// <summary>The rules of a firewall in a form that can be compared.</summary>
    public FirewallShape ShapeOf(Firewall firewall) => shapes.TryGetValue(firewall, out var known) ? known : shapes[firewall] = new FirewallShape(firewall);

    private static Dictionary<string, VirtualMachine> ById(IReadOnlyList<VirtualMachine> vms)
    {
        var byId = new Dictionary<string, VirtualMachine>(vms.Count, StringComparer.Ordinal);
        foreach (var vm in vms)
        {
            byId.TryAdd(vm.Id.Value, vm);
        }

        return byId;
    }

    private static Dictionary<ProjectId, (double Monthly, int Unpriced)> Costs(FleetEvidence fleet)
    {
        var sums = new Dictionary<ProjectId, (double Monthly, int Unpriced)>();
        IEnumerable<IEnumerable<(ProjectId? Project, double? Monthly)>> lists =
        [
            fleet.Vms.Select(vm => (vm.ProjectId, CostEstimate.Of(vm, fleet.Prices))),
            fleet.Volumes.Select(volume => (volume.ProjectId, CostEstimate.Of(volume, fleet.Prices))),
            fleet.Snapshots.Select(snapshot => (snapshot.ProjectId, CostEstimate.Of(snapshot, fleet.Prices))),
            CostEstimate.Of(fleet.Backups, fleet.Prices).Select(backup => (backup.Row.ProjectId, backup.Monthly)),
            fleet.PublicIps.Select(ip => (ip.ProjectId, CostEstimate.Of(ip, fleet.Prices))),
        ];
        foreach (var (id, monthly) in lists.SelectMany(list => list))
        {
            if (id is { } project)
            {
                var sum = sums.GetValueOrDefault(project);
                sums[project] = (sum.Monthly + (monthly ?? 0), sum.Unpriced + (monthly is null ? 1 : 0));
            }
        }

        return sums;
    }

    private static Dictionary<ProjectId, int> Rows(FleetEvidence fleet)
    {
        var counts = new Dictionary<ProjectId, int>();
        IEnumerable<IEnumerable<IResource>> lists =
            [fleet.Vms, fleet.Volumes, fleet.Snapshots, fleet.Backups, fleet.Schedules, fleet.Vpcs, fleet.PublicIps, fleet.Firewalls];
        foreach (var row in lists.SelectMany(list => list))
        {
            if (row.ProjectId is { } project)
            {
                counts[project] = counts.GetValueOrDefault(project) + 1;
            }
        }

        return counts;
    }
}
