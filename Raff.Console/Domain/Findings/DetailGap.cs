using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>Why what needs a call of its own is not known.</summary>
internal static class DetailGap
{
    /// <summary>The gap of a VM's interfaces or a volume's snapshots.</summary>
    public static Verdict Of(EvidenceKind kind, ResourceId id, string name, RuleContext context)
    {
        var reason = context.Fleet.DetailGaps.GetValueOrDefault(id, GapReason.NotRead);
        return new Verdict.Gap(kind, reason, RuleWords.Gap(kind, name, reason));
    }
}
