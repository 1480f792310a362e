using System.Globalization;

namespace Raff.Console.Domain.Findings;

/// <summary>Numbers, durations and evidence in the words of sentences.</summary>
internal static class RuleWords
{
    /// <summary>A duration in its largest fitting unit: "213 days", "1 hour".</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => Count((long)span.TotalDays, "day", "days"),
        { TotalHours: >= 2 } => Count((long)span.TotalHours, "hour", "hours"),
        _ => Count(Math.Max(0, (long)span.TotalMinutes), "minute", "minutes"),
    };

    /// <summary>A number with its noun.</summary>
    public static string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>A whole number with thousands separators.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A time to the minute, UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>"a", "a and b", or "a, b and 3 more".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nothing",
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        3 => $"{names[0]}, {names[1]} and {names[2]}",
        _ => $"{names[0]}, {names[1]} and {Number(names.Count - 2)} more",
    };

    /// <summary>A kind of evidence as the subject of a sentence.</summary>
    public static string Evidence(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Vms => "The VMs",
        EvidenceKind.Volumes => "The volumes",
        EvidenceKind.Snapshots => "The snapshots",
        EvidenceKind.Backups => "The backups",
        EvidenceKind.Schedules => "The backup schedules",
        EvidenceKind.Vpcs => "The VPCs",
        EvidenceKind.PublicIps => "The public IPs",
        EvidenceKind.Firewalls => "The firewalls",
        EvidenceKind.VmNetworks => "The network interfaces",
        EvidenceKind.VolumeSnapshots => "The snapshots",
        EvidenceKind.ProjectMembers => "The project members",
        EvidenceKind.Projects => "The projects",
        EvidenceKind.Members => "The members",
        EvidenceKind.Roles => "The roles",
        EvidenceKind.Permissions => "The permissions",
        EvidenceKind.Keys => "The API keys",
        EvidenceKind.Prices => "The prices",
        EvidenceKind.Budgets => "The budgets",
        _ => "The protected projects",
    };

    /// <summary>Why evidence is missing, in a sentence.</summary>
    /// <param name="kind">The evidence.</param>
    /// <param name="of">Whose: a project, a VM, "the account" or "any project".</param>
    /// <param name="reason">Why.</param>
    public static string Gap(EvidenceKind kind, string of, GapReason reason) => $"{Evidence(kind)} of {of} {reason switch
    {
        GapReason.Refused => "may not be read with this API key.",
        GapReason.TimedOut => "did not arrive in time.",
        GapReason.Inconsistent => "changed while they were read.",
        _ => "have not been read yet.",
    }}";
}
