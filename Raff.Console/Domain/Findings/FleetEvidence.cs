using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>
/// Everything that one evaluation of the rules is given. What is empty and not covered by <see cref="Coverage"/> was not read; a rule then says so. Immutable.
/// </summary>
public sealed record FleetEvidence
{
    private FleetIndex? index;

    /// <summary>The time of the evaluation, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What was read.</summary>
    public required EvidenceCoverage Coverage { get; init; }

    /// <summary>The projects that the evaluation covers.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>VMs.</summary>
    public IReadOnlyList<VirtualMachine> Vms { get; init; } = [];

    /// <summary>Volumes.</summary>
    public IReadOnlyList<Volume> Volumes { get; init; } = [];

    /// <summary>Snapshots.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; init; } = [];

    /// <summary>Backups.</summary>
    public IReadOnlyList<Backup> Backups { get; init; } = [];

    /// <summary>Backup schedules.</summary>
    public IReadOnlyList<BackupSchedule> Schedules { get; init; } = [];

    /// <summary>VPCs.</summary>
    public IReadOnlyList<Vpc> Vpcs { get; init; } = [];

    /// <summary>Public IPs.</summary>
    public IReadOnlyList<PublicIp> PublicIps { get; init; } = [];

    /// <summary>Firewalls.</summary>
    public IReadOnlyList<Firewall> Firewalls { get; init; } = [];

    /// <summary>Members, keys, roles, permissions, and who is in which project. <see cref="Coverage"/> says which of them were read.</summary>
    public AccessSources Access { get; init; } = new();

    /// <summary>The price list.</summary>
    public PriceBook Prices { get; init; } = PriceBook.Empty;

    /// <summary>The interfaces of each VM that was read. A VM that is in neither dictionary was not read yet.</summary>
    public IReadOnlyDictionary<ResourceId, IReadOnlyList<VmNetwork>> VmNetworks { get; init; } =
        ImmutableDictionary<ResourceId, IReadOnlyList<VmNetwork>>.Empty;

    /// <summary>The snapshots of each volume that was read. A volume that is in neither dictionary was not read yet.</summary>
    public IReadOnlyDictionary<ResourceId, IReadOnlyList<Snapshot>> VolumeSnapshots { get; init; } =
        ImmutableDictionary<ResourceId, IReadOnlyList<Snapshot>>.Empty;

    /// <summary>Why the interfaces of a VM or the snapshots of a volume could not be read, by the id of the VM or volume.</summary>
    public IReadOnlyDictionary<ResourceId, GapReason> DetailGaps { get; init; } = ImmutableDictionary<ResourceId, GapReason>.Empty;

    /// <summary>The projects that this console protects.</summary>
    public IReadOnlySet<ProjectId> ProtectedProjects { get; init; } = ImmutableHashSet<ProjectId>.Empty;

    /// <summary>The budgets that this console keeps, by project.</summary>
    public IReadOnlyDictionary<ProjectId, Budget> Budgets { get; init; } = ImmutableDictionary<ProjectId, Budget>.Empty;

    /// <summary>The rows by what rules look them up by; made once.</summary>
    // A copy made by "with" carries the field of its original along.
    internal FleetIndex Index => index is { } known && ReferenceEquals(known.Fleet, this) ? known : index = new FleetIndex(this);
}
