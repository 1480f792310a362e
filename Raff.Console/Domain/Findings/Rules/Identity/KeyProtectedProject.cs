using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class KeyProtectedProject() : WorkingKeyRule("key.protected_no_expiry", Severity.High)
{
    public override string Title => "Endless API key to a protected project";

    public override string Why => "The project is marked as one that needs extra care, but the key opens it indefinitely.";

    public override string EvidenceText => "A working key without an expiry that has a role in a project which is protected in this console.";

    public override string Fix => "Set an expiry, or remove the key from the project.";

    public override ImmutableArray<string> Commands => ["api-key.update", "project-member.remove"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Protection];

    protected override Verdict JudgeWorking(AccessHolder.Key key, RuleContext context)
    {
        if (key.AccountKey.ExpiresAt is not null)
        {
            return Verdict.Pass;
        }

        var projects = key.Projects.Keys.Where(context.Fleet.ProtectedProjects.Contains).Select(context.Index.ProjectName)
            .Order(StringComparer.Ordinal).ToList();
        return projects.Count == 0 ? Verdict.Pass : Verdict.Found(
            $"The API key {key.Name} never expires and has a role in {RuleWords.List(projects)}, which {(projects.Count == 1 ? "is" : "are")} protected.",
            ("Expires", "never"),
            ("Protected projects", string.Join(", ", projects)));
    }
}
