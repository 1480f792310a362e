using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class AccountTooManyOwners() : AccountRule("account.too_many_owners", Severity.Medium, RuleGroup.Identity, EvidenceKind.Members)
{
    public override string Title => "Too many people with every permission";

    public override string Why => "Each of these accounts, once stolen, gives away everything.";

    public override string EvidenceText =>
        "The active people with the Owner role, or with a role that has every permission of the account, are compared with the threshold.";

    public override string Fix => "Give roles that allow what each person needs.";

    public override ImmutableArray<string> Commands => ["member.update"];

    public override RuleThreshold? Threshold => MoreThan("People with every permission", 3, "people");

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Roles, EvidenceKind.Permissions];

    protected override Verdict Judge(string subject, RuleContext context)
    {
        var all = context.Index.Access.AccountPermissions;
        var people = context.Index.Access.People.Where(person => person.BlockedReason is null
            && (person.IsOwner || (all.Count > 0 && person.Account?.Permissions is { } permissions && all.IsSubsetOf(permissions)))).ToList();
        return people.Count > context.Threshold
            ? Verdict.Found(
                $"{RuleWords.Count(people.Count, "person has", "people have")} every permission of the account.",
                ("People", string.Join(", ", people.Select(person => person.Name))))
            : context.Index.HasUnknownAccountRole ? Verdict.NoField("some members", "permissions", EvidenceKind.Roles)
            : Verdict.Pass;
    }
}
