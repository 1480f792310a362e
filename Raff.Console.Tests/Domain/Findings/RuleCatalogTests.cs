using Raff.Console.Domain.Actions;
using Raff.Console.Domain.Findings;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>Every rule of the catalog: finds, does not find, at its threshold, and not evaluated.</summary>
public sealed class RuleCatalogTests
{
    private static readonly IReadOnlyDictionary<string, RuleCase> Cases =
        new[] { VmRuleCases.All, StorageRuleCases.All, NetworkRuleCases.All, IdentityRuleCases.All, ProjectRuleCases.All }
            .SelectMany(cases => cases).ToDictionary(one => one.Id);

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.Id)];

    public static TheoryData<string> WithThreshold => [.. RuleCatalog.All.Where(rule => rule.Threshold is not null).Select(rule => rule.Id)];

    public static TheoryData<string> WithUnknown => [.. Cases.Values.Where(one => one.Unknown is not null).Select(one => one.Id)];

    public static TheoryData<string, EvidenceKind> Needs =>
        [.. RuleCatalog.All.SelectMany(rule => rule.Needs, (rule, kind) => (rule.Id, kind))
            .Where(pair => pair.kind is not (EvidenceKind.Prices or EvidenceKind.Protection or EvidenceKind.Budgets))];

    [Fact]
    public void Cases_Always_CoverTheWholeCatalog()
    {
        Cases.Keys.Order(StringComparer.Ordinal).ShouldBe(RuleCatalog.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));
        RuleCatalog.All.Length.ShouldBeGreaterThanOrEqualTo(40);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_ItsCase_IsFoundWithItsSentence(string id)
    {
        var result = Evaluate(id, Fleet.Of(Cases[id].Finds));

        result.Findings.Select(finding => finding.Sentence).ShouldBe([Cases[id].Sentence]);
        var finding = result.Findings.Single();
        finding.Values.ShouldNotBeEmpty();
        finding.Values.ShouldAllBe(value => value.Name.Length > 0 && value.Value.Length > 0);
        finding.Kind.ShouldBe(Cases[id].Rule.SubjectKind);
        result.Checked.Sum(count => count.Count).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_NothingWrong_ChecksAndFindsNothing(string id)
    {
        var result = Evaluate(id, Fleet.Of(Cases[id].Passes));

        result.Findings.ShouldBeEmpty();
        result.NotEvaluated.ShouldBeEmpty();
        result.Checked.Sum(count => count.Count).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(WithThreshold))]
    public void Rule_AtItsThreshold_FindsOnTheDocumentedSide(string id)
    {
        var one = Cases[id];
        var threshold = one.Setting ?? one.Rule.Threshold!.Default;
        var at = one.At ?? threshold;

        Finds(at).ShouldBe(one.FindsAt, "at the threshold");
        Finds(at + (one.Side * one.Step)).ShouldBeTrue("beyond the threshold");
        Finds(at - (one.Side * one.Step)).ShouldBeFalse("before the threshold");

        bool Finds(double measured) => Evaluate(id, Fleet.Of(one.Measured!(measured))).Findings.Length > 0;
    }

    [Theory]
    [MemberData(nameof(WithThreshold))]
    public void Rule_ThresholdChangedBySetting_ComparesWithTheSetting(string id)
    {
        var one = Cases[id];
        var threshold = one.Setting ?? one.Rule.Threshold!.Default;
        var beyond = Fleet.Of(one.Measured!((one.At ?? threshold) + (one.Side * one.Step)));
        var setting = one.Side > 0 ? (threshold + one.Step) * 2 : (threshold - one.Step) / 2;

        Evaluate(id, beyond, setting).Findings.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(WithUnknown))]
    public void Rule_FieldMissing_IsNotEvaluated(string id)
    {
        var result = Evaluate(id, Fleet.Of(Cases[id].Unknown!));

        result.Findings.ShouldBeEmpty();
        result.Checked.ShouldBeEmpty();
        var gap = result.NotEvaluated.ShouldHaveSingleItem();
        gap.Reason.ShouldBe(GapReason.FieldMissing);
        gap.SubjectId.ShouldNotBeNullOrEmpty();
        gap.Sentence.ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(Needs))]
    public void Rule_EvidenceRefused_IsNotEvaluatedRatherThanPassed(string id, EvidenceKind missing)
    {
        foreach (var rows in new[] { Cases[id].Finds, Cases[id].Passes })
        {
            var whole = Fleet.Of(rows);
            var detail = missing is EvidenceKind.VmNetworks or EvidenceKind.VolumeSnapshots;
            var result = Evaluate(id, detail ? Without(whole, missing) : whole with { Coverage = whole.Coverage.With(missing, CoverageState.Refused) });
            if (detail && result.NotEvaluated.IsEmpty)
            {
                // These are asked for only where the lists leave a doubt.
                id.ShouldBeOneOf("snapshot.orphaned", "vpc.empty");
                continue;
            }

            if (id == "invite.stale" && missing == EvidenceKind.ProjectMembers)
            {
                // The invitations of the account are another list.
                result.NotEvaluated.ShouldHaveSingleItem().Missing.ShouldBe(missing);
                continue;
            }

            result.Findings.ShouldBeEmpty();
            result.Checked.ShouldBeEmpty();
            result.NotEvaluated.ShouldNotBeEmpty();
            result.NotEvaluated.ShouldAllBe(gap => gap.Missing == missing && gap.Reason == (detail ? GapReason.NotRead : GapReason.Refused));
        }
    }

    [Fact]
    public void Catalog_Always_IsReadableAndNamesCommandsThatExist()
    {
        foreach (var rule in RuleCatalog.All)
        {
            string[] sentences = [rule.Why, rule.EvidenceText, rule.Fix];
            sentences.ShouldAllBe(text => text.EndsWith('.') && char.IsUpper(text[0]));
            rule.Title.ShouldNotEndWith(".");
            rule.Id.ShouldMatch("^[a-z]+\\.[a-z0-9_]+$");
            foreach (var command in rule.Commands)
            {
                IsCommand(command).ShouldBeTrue($"{rule.Id} names {command}");
            }
        }

        RuleCatalog.All.Select(rule => rule.Id).ShouldBeUnique();
        RuleCatalog.Find("vm.oversize").ShouldBeNull("the API has no metrics");
    }

    private static bool IsCommand(string name) =>
        AccountActions.Find(name) is not null
        || name is "vpc.create" or "firewall.create"
        || new[] { VmActions.Table, StorageActions.Volumes, StorageActions.Snapshots, StorageActions.Backups, StorageActions.Schedules, NetworkActions.Vpcs,
            NetworkActions.PublicIps, NetworkActions.Firewalls }.Any(table => table.Rules.Any(rule => rule.Name == name && !rule.IsForOther));

    private static FleetEvidence Without(FleetEvidence whole, EvidenceKind kind) => kind == EvidenceKind.VmNetworks
        ? whole with { VmNetworks = new Dictionary<Console.RaffApi.ResourceId, IReadOnlyList<Console.RaffApi.Contracts.VmNetwork>>() }
        : whole with { VolumeSnapshots = new Dictionary<Console.RaffApi.ResourceId, IReadOnlyList<Console.RaffApi.Contracts.Snapshot>>() };

    private static FleetFindings Evaluate(string id, FleetEvidence evidence, double? setting = null)
    {
        var value = setting ?? Cases[id].Setting;
        return FindingEvaluator.Evaluate(
            evidence,
            value is { } number ? new RuleThresholds(new Dictionary<string, double> { [id] = number }) : RuleThresholds.Default,
            [RuleCatalog.Find(id)!]);
    }
}
