using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>Whether evidence is complete enough to be judged by.</summary>
internal static class EvidenceGate
{
    /// <summary>The lists of every kind of resource.</summary>
    public static ImmutableArray<EvidenceKind> Resources { get; } =
    [
        EvidenceKind.Vms, EvidenceKind.Volumes, EvidenceKind.Snapshots, EvidenceKind.Backups, EvidenceKind.Schedules, EvidenceKind.Vpcs, EvidenceKind.PublicIps,
        EvidenceKind.Firewalls,
    ];

    /// <summary>Whether a kind is read project by project; the others belong to the account.</summary>
    public static bool IsByProject(EvidenceKind kind) => kind <= EvidenceKind.ProjectMembers;

    /// <summary>The first evidence that is missing; null if there is none.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="needs">What is needed. What is known subject by subject, and what is never required, is left to the rules.</param>
    /// <param name="project">Whose; null for rows of an unknown project and for the account.</param>
    /// <param name="isAccount">Whether it is about the account, which needs evidence of every project.</param>
    public static (EvidenceKind Kind, GapReason Reason)? First(FleetEvidence fleet, ImmutableArray<EvidenceKind> needs, ProjectId? project, bool isAccount)
    {
        foreach (var kind in needs)
        {
            if (kind is EvidenceKind.VmNetworks or EvidenceKind.VolumeSnapshots or EvidenceKind.Prices or EvidenceKind.Protection
                or EvidenceKind.Budgets)
            {
                continue;
            }

            var reason = isAccount && IsByProject(kind)
                ? ReasonOf(fleet.Coverage.Of(EvidenceKind.Projects), isOwn: false) ?? OfAny(fleet, kind)
                : ReasonOf(fleet.Coverage.Of(kind, IsByProject(kind) ? project : null), isOwn: false);
            if (reason is { } missing)
            {
                return (kind, missing);
            }
        }

        return null;
    }

    /// <summary>
    /// Why a list does not count; null if it does. The rows of a list that changed while it was read can be judged, but nothing follows from what is not in it.
    /// </summary>
    public static GapReason? ReasonOf(CoverageState state, bool isOwn) => state switch
    {
        CoverageState.Read => null,
        CoverageState.Inconsistent when isOwn => null,
        CoverageState.Inconsistent => GapReason.Inconsistent,
        CoverageState.Refused => GapReason.Refused,
        CoverageState.TimedOut => GapReason.TimedOut,
        _ => GapReason.NotRead,
    };

    private static GapReason? OfAny(FleetEvidence fleet, EvidenceKind kind)
    {
        foreach (var project in fleet.Projects)
        {
            if (ReasonOf(fleet.Coverage.Of(kind, project.Id), isOwn: false) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }
}
