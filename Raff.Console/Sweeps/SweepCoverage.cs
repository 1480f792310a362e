using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>What of a fleet was read: the states that rules go by, and the same in words.</summary>
internal sealed class SweepCoverage
{
    private static readonly Dictionary<string, (EvidenceKind Kind, PermissionName View)> ByWord = new(StringComparer.Ordinal)
    {
        [SubjectKinds.Vm] = (EvidenceKind.Vms, PermissionName.VmView),
        [SubjectKinds.Volume] = (EvidenceKind.Volumes, PermissionName.VolumeView),
        [SubjectKinds.Snapshot] = (EvidenceKind.Snapshots, PermissionName.SnapshotView),
        [SubjectKinds.Backup] = (EvidenceKind.Backups, PermissionName.BackupView),
        [SubjectKinds.Schedule] = (EvidenceKind.Schedules, PermissionName.BackupView),
        [SubjectKinds.Vpc] = (EvidenceKind.Vpcs, PermissionName.VpcView),
        [SubjectKinds.PublicIp] = (EvidenceKind.PublicIps, PermissionName.IpView),
        [SubjectKinds.Firewall] = (EvidenceKind.Firewalls, PermissionName.VpcView),
    };

    private readonly List<SweepGap> gaps = [];

    private SweepCoverage(EvidenceCoverage states) => States = states;

    /// <summary>The states of each kind of evidence.</summary>
    public EvidenceCoverage States { get; private set; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<SweepGap> Gaps => gaps;

    /// <summary>The permission to see the resources of a kind; null for other words.</summary>
    public static PermissionName? ViewOf(string word) => ByWord.TryGetValue(word, out var known) ? known.View : null;

    /// <summary>What a kind's list is evidence of; null for a kind that no rule looks at.</summary>
    public static EvidenceKind? EvidenceOf(string word) => ByWord.TryGetValue(word, out var known) ? known.Kind : null;

    /// <summary>The coverage of a reading.</summary>
    public static SweepCoverage Of(FleetReading reading, Identity identity)
    {
        var coverage = new SweepCoverage(EvidenceCoverage.None.With(EvidenceKind.Protection, CoverageState.Read).With(EvidenceKind.Prices, CoverageState.Read));
        coverage.Note(EvidenceKind.Projects, "projects", reading.Projects);
        coverage.Note(EvidenceKind.Members, "members", reading.Members);
        coverage.Note(EvidenceKind.Keys, "api-keys", reading.Keys);
        coverage.Note(EvidenceKind.Roles, "roles", reading.Roles);
        coverage.Note(EvidenceKind.Permissions, "permissions", reading.Permissions);
        coverage.Note(EvidenceKind.ProjectMembers, "project-members", reading.People);
        foreach (var people in reading.People.Rows.Where(people => people.Failure is not null))
        {
            coverage.Note(EvidenceKind.ProjectMembers, "project-members", people.Project.Id, people.Failure!);
        }

        foreach (var (kind, list) in reading.Kinds)
        {
            if (ByWord.TryGetValue(kind.Word, out var known))
            {
                coverage.Note(known.Kind, kind.Word, list);
                coverage.Note(known, kind, list, reading.Projects.Rows, identity);
            }
        }

        return coverage;
    }

    /// <summary>What takes a call of its own could not be read.</summary>
    /// <param name="project">The project of the VM or volume.</param>
    /// <param name="word">What it is: <c>networks</c>, <c>volume-snapshots</c>.</param>
    /// <param name="error">Why.</param>
    public void Note(ProjectId? project, string word, RaffError error) => Add(new SweepGap(project?.Value ?? "", word, Cause(error), error.Sentence));

    /// <summary>Which volume a snapshot belongs to is known volume by volume.</summary>
    /// <param name="left">How many volumes were left for the next sweeps.</param>
    public void NoteVolumeSnapshots(int left)
    {
        States = States.With(EvidenceKind.VolumeSnapshots, CoverageState.Read);
        if (left > 0)
        {
            Add(new SweepGap("", "volume-snapshots", "not read yet", $"{Texts.Count(left, "volume")} will follow with the next sweeps."));
        }
    }

    /// <summary>Interfaces are known VM by VM; which ones are missing the evidence itself says.</summary>
    /// <param name="left">How many VMs were left for the next sweeps.</param>
    public void NoteNetworks(int left)
    {
        States = States.With(EvidenceKind.VmNetworks, CoverageState.Read);
        if (left > 0)
        {
            Add(new SweepGap("", "networks", "not read yet", $"{Texts.Count(left, "VM")} will follow with the next sweeps."));
        }
    }

    private void Note<T>(EvidenceKind kind, string word, LoadedList<T> list)
        where T : class
    {
        var error = (list.Phase as ListPhase.Failed)?.Error ?? list.Notice;
        var state = error is not null ? StateOf(error)
            : !list.IsWhole ? CoverageState.NotRead
            : list.IsInconsistent || list.Unreadable > 0 ? CoverageState.Inconsistent
            : CoverageState.Read;
        States = States.With(kind, state);
        if (state is not CoverageState.Read)
        {
            Add(error is not null ? new SweepGap("", word, Cause(error), error.Sentence)
                : !list.IsWhole ? new SweepGap("", word, "too large", "The list does not fit into the memory allowed for lists.")
                : list.IsInconsistent ? new SweepGap("", word, "inconsistent", "The list changed each time it was read, so rows may be missing.")
                : new SweepGap("", word, "unreadable", $"{list.Unreadable} rows could not be read."));
        }
    }

    private void Note(EvidenceKind kind, string word, ProjectId project, RaffError error)
    {
        States = States.With(kind, project, StateOf(error));
        Add(new SweepGap(project.Value, word, Cause(error), error.Sentence));
    }

    /// <summary>A list over all projects leaves out a project in which the key may not see the kind, without a word.</summary>
    private void Note((EvidenceKind Kind, PermissionName View) known, ResourceKind kind, LoadedList<IResource> list, IEnumerable<Project> projects,
        Identity identity)
    {
        foreach (var failure in list.Refused)
        {
            Note(known.Kind, kind.Word, failure.Project, failure.Error);
        }

        var withRows = list.Rows.Select(row => row.ProjectId).OfType<ProjectId>().ToHashSet();
        foreach (var project in projects.Select(project => project.Id).Except(list.Refused.Select(failure => failure.Project)))
        {
            if (identity.Refusal(known.View, project) is { } reason)
            {
                States = States.With(known.Kind, project, CoverageState.Refused);
                Add(new SweepGap(project.Value, kind.Word, "refused", reason));
            }
            else if (!identity.KnowsRightsIn(project) && !withRows.Contains(project))
            {
                // No row is either none there or none this key may see: that must not count as checked.
                States = States.With(known.Kind, project, CoverageState.NotRead);
                Add(new SweepGap(
                    project.Value, kind.Word, "unknown",
                    $"No {kind.Singular} came back, and it isn't known whether your key may see the {kind.InSentence} here."));
            }
        }
    }

    private void Add(SweepGap gap)
    {
        if (!gaps.Contains(gap))
        {
            gaps.Add(gap);
        }
    }

    private static CoverageState StateOf(RaffError error) => error switch
    {
        { IsRefusal: true } or RaffError.BillingRefused or RaffError.PaymentRequired => CoverageState.Refused,
        RaffError.TimedOut or RaffError.RateLimited => CoverageState.TimedOut,
        _ => CoverageState.NotRead,
    };

    private static string Cause(RaffError error) => error switch
    {
        { IsRefusal: true } or RaffError.BillingRefused or RaffError.PaymentRequired => "refused",
        RaffError.TimedOut => "timed out",
        RaffError.RateLimited => "rate limited",
        RaffError.Unreadable => "unreadable",
        _ => "failed",
    };
}
