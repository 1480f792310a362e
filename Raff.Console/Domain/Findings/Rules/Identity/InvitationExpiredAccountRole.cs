using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class InvitationExpiredAccountRole() : PendingMemberRule("invite.expired_account_role", Severity.Medium)
{
    public override string Title => "Expired invitation to the account";

    public override string Why =>
        "Someone who should have an account role never accepted it. The email can't be invited again until the invitation is canceled.";

    public override string EvidenceText => "A pending member of the account whose invitation has expired.";

    public override string Fix => "Cancel the invitation, and send a new one if it is still wanted.";

    public override ImmutableArray<string> Commands => ["invitation.cancel", "invitation.create"];

    protected override Verdict Judge(Member subject, RuleContext context) =>
        subject.InvitationExpiresAt is not { } end ? Verdict.NoField(subject.Email ?? subject.Id, "end of the invitation", EvidenceKind.Members)
        : end > context.Now ? Verdict.Pass
        : Verdict.Found(
            $"The invitation of {subject.Email} as {subject.RoleName ?? "a member"} expired {context.Since(end)} ago.",
            ("Expires", RuleWords.Time(end)),
            ("Account role", subject.RoleName)) with
        { Since = end };
}
