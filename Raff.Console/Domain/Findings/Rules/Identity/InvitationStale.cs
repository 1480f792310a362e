using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

/// <summary>Invitations of the account come from its members, those of projects from theirs: two lists, each with its own coverage.</summary>
internal sealed class InvitationStale : FindingRule
{
    public override string Id => "invite.stale";

    public override Severity Severity => Severity.Low;

    public override RuleGroup Group => RuleGroup.Identity;

    public override string Title => "Invitation without an answer";

    public override string Why => "It probably isn't needed anymore, and its link may still be in a mailbox.";

    public override string EvidenceText => "The time since an invitation of the account or of a project was sent is compared with the threshold.";

    public override string Fix => "Cancel the invitation.";

    public override ImmutableArray<EvidenceKind> Needs => [EvidenceKind.Members, EvidenceKind.ProjectMembers];

    public override string SubjectKind => SubjectKinds.Invitation;

    public override ImmutableArray<string> Commands => ["invitation.cancel"];

    public override RuleThreshold? Threshold => new("Time since an invitation was sent", 30, "days", "Found once this many days have passed.");

    public override IEnumerable<RuleResult> Evaluate(FleetEvidence evidence, RuleThresholds thresholds)
    {
        var context = new RuleContext(evidence, thresholds.Of(this));
        var ofAccount = new Judging<Member>(
            this, EvidenceKind.Members, [], evidence,
            member => (member.InvitationId ?? member.Id, member.Email ?? member.Id, null),
            (member, _) => Judge(member.Email ?? member.Id, member.RoleName, member.InvitedAt ?? member.CreatedAt, EvidenceKind.Members, context));
        var ofProjects = new Judging<(ProjectId Project, ProjectMember Member)>(
            this, EvidenceKind.ProjectMembers, [], evidence,
            pair => (pair.Member.InvitationId ?? pair.Member.Id, pair.Member.Email ?? pair.Member.Id, pair.Project),
            (pair, _) => Judge(
                pair.Member.Email ?? pair.Member.Id,
                pair.Member.RoleName,
                pair.Member.InvitedAt ?? pair.Member.CreatedAt,
                EvidenceKind.ProjectMembers,
                context));
        return ofAccount.Run((evidence.Access.Members ?? []).Where(member => member.Status == "pending"), context)
            .Concat(ofProjects.Run(Pending(evidence.Access.Projects), context));
    }

    private static IEnumerable<(ProjectId Project, ProjectMember Member)> Pending(IEnumerable<ProjectPeople> projects) =>
        projects.SelectMany(read => read.Members.Where(member => member.Status == "pending"), (read, member) => (read.Project.Id, member));

    private static Verdict Judge(string name, string? role, DateTimeOffset? sent, EvidenceKind kind, RuleContext context) =>
        sent is not { } since ? Verdict.NoField(name, "time of the invitation", kind)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found($"{name} was invited {context.Since(since)} ago and has not answered.", ("Invited", RuleWords.Time(since)), ("Role", role)) with
        {
            Since = since,
        };
}
