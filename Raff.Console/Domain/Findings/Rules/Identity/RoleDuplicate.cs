using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class RoleDuplicate() : RoleRule("role.duplicate", Severity.Low)
{
    public override string Title => "Role equal to another one";

    public override string Why => "When one of them is changed, the other is easily forgotten.";

    public override string EvidenceText => "A custom role whose permissions are those of a system role, or of an older custom role.";

    public override string Fix => "Give everyone the other role, then delete this one.";

    public override ImmutableArray<string> Commands => ["role.delete", "member.update"];

    protected override Verdict Judge(Role subject, RuleContext context) =>
        context.Index.Roles.SameAs(subject) is not { } other || other.Id == subject.Id ? Verdict.Pass
        : Verdict.Found(
            $"The role {subject.Name} allows the same as {(other.IsSystem ? "the system role " : "")}{other.Name}.",
            ("Same as", other.Name),
            ("Permissions", RuleWords.Number(subject.Permissions.Count)));
}
