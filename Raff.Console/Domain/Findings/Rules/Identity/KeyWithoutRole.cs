using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyWithoutRole() : WorkingKeyRule("key.no_role", Severity.Low)
{
    public override string Title => "API key without a role";

    public override string Why => "It can't do anything, so it is either forgotten or not set up yet.";

    public override string EvidenceText => "A working key that has neither an account role nor a role in a project.";

    public override string Fix => "Give the key a role in a project, or revoke it.";

    public override ImmutableArray<string> Commands => ["api-key.revoke", "project-member.add"];

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context) =>
        key.IsOwner || key.Account is not null || key.Projects.Count > 0 ? Verdict.Pass
        : Verdict.Found($"The API key {key.Name} has no role.", ("Account role", "none"), ("Projects", "none")) with { Since = key.AccountKey.CreatedAt };
}
