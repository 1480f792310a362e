using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>A rule about resources of one kind.</summary>
internal abstract class ResourceRule<TRow>(string id, Severity severity, RuleGroup group, EvidenceKind own, string subjectKind)
    : SubjectRule<TRow>(id, severity, group, own, subjectKind)
    where TRow : IResource
{
    protected override (string Id, string Name, ProjectId? Project) Identify(TRow subject) => (subject.Id.Value, subject.Name, subject.ProjectId);
}

internal abstract class VmRule(string id, Severity severity, RuleGroup group)
    : ResourceRule<VirtualMachine>(id, severity, group, EvidenceKind.Vms, SubjectKinds.Vm)
{
    protected override IEnumerable<VirtualMachine> Subjects(FleetEvidence evidence) => evidence.Vms;

    /// <summary>Whether the VM is running or stopped: it is built, did not fail, and has its addresses.</summary>
    protected static bool IsSettled(VirtualMachine vm) => vm.Status is "active" or "passive";

    /// <summary>Says that no schedule of the VM runs, whether it has none or one that is disabled.</summary>
    protected static string WithoutSchedule(VirtualMachine vm, RuleContext context) =>
        context.Index.SchedulesOf(vm).Any() ? "no backup schedule that is enabled" : "no backup schedule";

    /// <summary>The schedules of a VM of which none runs; empty for none.</summary>
    protected static string Schedules(VirtualMachine vm, RuleContext context) =>
        string.Join(", ", context.Index.SchedulesOf(vm).Select(schedule => $"{schedule.Name} (disabled)"));

    /// <summary>Its public addresses.</summary>
    protected static IReadOnlyList<string> PublicAddresses(VirtualMachine vm) =>
        [.. new[] { vm.PublicIpv4Address, vm.PublicIpv6Address }.Where(address => !string.IsNullOrEmpty(address)).OfType<string>()];
}

internal abstract class VolumeRule(string id, Severity severity, RuleGroup group)
    : ResourceRule<Volume>(id, severity, group, EvidenceKind.Volumes, SubjectKinds.Volume)
{
    protected override IEnumerable<Volume> Subjects(FleetEvidence evidence) => evidence.Volumes;
}

internal abstract class SnapshotRule(string id, Severity severity, RuleGroup group)
    : ResourceRule<Snapshot>(id, severity, group, EvidenceKind.Snapshots, SubjectKinds.Snapshot)
{
    protected override IEnumerable<Snapshot> Subjects(FleetEvidence evidence) => evidence.Snapshots;
}

internal abstract class BackupRule(string id, Severity severity, RuleGroup group)
    : ResourceRule<Backup>(id, severity, group, EvidenceKind.Backups, SubjectKinds.Backup)
{
    protected override IEnumerable<Backup> Subjects(FleetEvidence evidence) => evidence.Backups;
}

internal abstract class ScheduleRule(string id, Severity severity, RuleGroup group)
    : ResourceRule<BackupSchedule>(id, severity, group, EvidenceKind.Schedules, SubjectKinds.Schedule)
{
    protected override IEnumerable<BackupSchedule> Subjects(FleetEvidence evidence) => evidence.Schedules;
}

internal abstract class VpcRule(string id, Severity severity, RuleGroup group)
    : ResourceRule<Vpc>(id, severity, group, EvidenceKind.Vpcs, SubjectKinds.Vpc)
{
    protected override IEnumerable<Vpc> Subjects(FleetEvidence evidence) => evidence.Vpcs;
}

internal abstract class PublicIpRule(string id, Severity severity, RuleGroup group)
    : ResourceRule<PublicIp>(id, severity, group, EvidenceKind.PublicIps, SubjectKinds.PublicIp)
{
    protected override IEnumerable<PublicIp> Subjects(FleetEvidence evidence) => evidence.PublicIps;
}

internal abstract class FirewallSubjectRule(string id, Severity severity)
    : ResourceRule<Firewall>(id, severity, RuleGroup.Network, EvidenceKind.Firewalls, SubjectKinds.Firewall)
{
    protected override IEnumerable<Firewall> Subjects(FleetEvidence evidence) => evidence.Firewalls;
}

internal abstract class ProjectRule(string id, Severity severity, RuleGroup group)
    : SubjectRule<Project>(id, severity, group, EvidenceKind.Projects, SubjectKinds.Project)
{
    protected override IEnumerable<Project> Subjects(FleetEvidence evidence) => evidence.Projects;

    protected override (string Id, string Name, ProjectId? Project) Identify(Project subject) => (subject.Id.Value, subject.Name, subject.Id);
}

internal abstract class KeyRule(string id, Severity severity)
    : SubjectRule<AccessHolder.Key>(id, severity, RuleGroup.Identity, EvidenceKind.Keys, SubjectKinds.Key)
{
    protected override IEnumerable<AccessHolder.Key> Subjects(FleetEvidence evidence) => evidence.Index.Access.Keys;

    protected override (string Id, string Name, ProjectId? Project) Identify(AccessHolder.Key subject) => (subject.Id, subject.Name, null);
}

/// <summary>A rule about API keys that work: those that are disabled or expired can do nothing.</summary>
internal abstract class WorkingKeyRule(string id, Severity severity) : KeyRule(id, severity)
{
    protected sealed override Verdict Judge(AccessHolder.Key subject, RuleContext context) => KeyState.Of(subject.AccountKey, context.Now) switch
    {
        KeyState.Disabled or KeyState.Expired => Verdict.Skip,
        KeyState.Unknown => Verdict.NoField(subject.Name, "state", EvidenceKind.Keys),
        _ => JudgeWorking(subject, context),
    };

    protected abstract Verdict JudgeWorking(AccessHolder.Key key, RuleContext context);
}

internal abstract class RoleRule(string id, Severity severity) : SubjectRule<Role>(id, severity, RuleGroup.Identity, EvidenceKind.Roles, SubjectKinds.Role)
{
    /// <summary>Custom roles only: the others belong to the API.</summary>
    protected override IEnumerable<Role> Subjects(FleetEvidence evidence) => (evidence.Access.Roles ?? []).Where(role => !role.IsSystem);

    protected override (string Id, string Name, ProjectId? Project) Identify(Role subject) => (subject.Id, subject.Name, null);
}

internal abstract class MemberRule(string id, Severity severity)
    : SubjectRule<Member>(id, severity, RuleGroup.Identity, EvidenceKind.Members, SubjectKinds.Member)
{
    protected override IEnumerable<Member> Subjects(FleetEvidence evidence) => evidence.Access.Members ?? [];

    protected override (string Id, string Name, ProjectId? Project) Identify(Member subject) =>
        (subject.Id, subject.Email ?? subject.UserId ?? subject.Id, null);
}

/// <summary>A rule about the account as a whole.</summary>
internal abstract class AccountRule(string id, Severity severity, RuleGroup group, EvidenceKind own)
    : SubjectRule<string>(id, severity, group, own, SubjectKinds.Account)
{
    protected override IEnumerable<string> Subjects(FleetEvidence evidence) =>
        [evidence.Projects.Select(project => project.AccountId).FirstOrDefault() ?? "account"];

    protected override (string Id, string Name, ProjectId? Project) Identify(string subject) => (subject, "Account", null);
}

/// <summary>A rule about open invitations of the account.</summary>
internal abstract class PendingMemberRule(string id, Severity severity)
    : SubjectRule<Member>(id, severity, RuleGroup.Identity, EvidenceKind.Members, SubjectKinds.Invitation)
{
    protected override IEnumerable<Member> Subjects(FleetEvidence evidence) => (evidence.Access.Members ?? []).Where(member => member.Status == "pending");

    protected override (string Id, string Name, ProjectId? Project) Identify(Member subject) =>
        (subject.InvitationId ?? subject.Id, subject.Email ?? subject.Id, null);
}
