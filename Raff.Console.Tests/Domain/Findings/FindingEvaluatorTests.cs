using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using static Raff.Console.Tests.Domain.Findings.Fleet;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>What was not read is said, counted, and never passed; everything else is judged.</summary>
public sealed class FindingEvaluatorTests
{
    private static readonly Console.RaffApi.Contracts.Project Second = Project with { Id = P2, Name = "lab", Slug = "lab" };
    private static readonly Console.RaffApi.Contracts.VirtualMachine Elsewhere = Vm with { Id = new("vm2"), ProjectId = P2, Name = "lab-01", Tags = null };

    [Theory]
    [InlineData(CoverageState.Refused, GapReason.Refused, "The VMs of lab may not be read with this API key.")]
    [InlineData(CoverageState.TimedOut, GapReason.TimedOut, "The VMs of lab did not arrive in time.")]
    [InlineData(CoverageState.NotRead, GapReason.NotRead, "The VMs of lab have not been read yet.")]
    public void List_OfOneProjectUnread_IsNamedAndTheOthersAreJudged(CoverageState state, GapReason reason, string sentence)
    {
        var fleet = Of(Project, Second, Vm with { Tags = null }, Elsewhere);

        var result = Evaluate(fleet with { Coverage = fleet.Coverage.With(EvidenceKind.Vms, P2, state) }, "vm.untagged");

        result.Findings.ShouldHaveSingleItem().ProjectId.ShouldBe(P1);
        result.Checked.ShouldBe([new Checked("vm.untagged", P1, 1)]);
        result.NotEvaluated.ShouldBe([new NotEvaluated("vm.untagged", "vms", P2, EvidenceKind.Vms, reason, sentence)]);
    }

    [Fact]
    public void JoinedList_OfOneProjectRefused_CountsTheSubjectsThatCouldNotBeJudged()
    {
        var fleet = Of(Project, Second, Vm, Elsewhere, Elsewhere with { Id = new("vm3") });

        var result = Evaluate(fleet with { Coverage = fleet.Coverage.With(EvidenceKind.Backups, P2, CoverageState.Refused) }, "vm.no_backup");

        result.Findings.ShouldHaveSingleItem().SubjectId.ShouldBe("vm1");
        var gap = result.NotEvaluated.ShouldHaveSingleItem();
        (gap.ProjectId, gap.Missing, gap.Count).ShouldBe((P2, EvidenceKind.Backups, 2));
        gap.Sentence.ShouldBe("The backups of lab may not be read with this API key.");
    }

    [Fact]
    public void List_ThatChangedWhileItWasRead_IsJudgedButProvesNothingByWhatIsMissing()
    {
        var fleet = Of(Vm with { Tags = null });
        var vms = fleet with { Coverage = fleet.Coverage.With(EvidenceKind.Vms, CoverageState.Inconsistent) };
        var backups = fleet with { Coverage = fleet.Coverage.With(EvidenceKind.Backups, CoverageState.Inconsistent) };

        Evaluate(vms, "vm.untagged").Findings.Length.ShouldBe(1);
        Evaluate(backups, "vm.no_backup").Findings.ShouldBeEmpty();
        Evaluate(backups, "vm.no_backup").NotEvaluated.ShouldHaveSingleItem().Sentence.ShouldBe("The backups of shop changed while they were read.");
    }

    [Fact]
    public void Nothing_Read_EveryRuleSaysSoAndNothingPasses()
    {
        var fleet = new FleetEvidence { Now = Now, Coverage = EvidenceCoverage.None };

        var result = FindingEvaluator.Evaluate(fleet, RuleThresholds.Default);

        result.Findings.ShouldBeEmpty();
        result.Checked.ShouldBeEmpty();
        result.NotEvaluated.Select(gap => gap.RuleId).Distinct().ShouldBe(RuleCatalog.All.Select(rule => rule.Id), ignoreOrder: true);
        result.NotEvaluated.ShouldAllBe(gap => gap.Reason == GapReason.NotRead && gap.Count == null);
    }

    [Fact]
    public void ProjectMembers_OfOneProjectTimedOut_NoRoleIsCalledUnused()
    {
        var fleet = Of(Project, Second, Role);

        var result = Evaluate(fleet with { Coverage = fleet.Coverage.With(EvidenceKind.ProjectMembers, P2, CoverageState.TimedOut) }, "role.unused");

        result.Findings.ShouldBeEmpty();
        result.NotEvaluated.ShouldHaveSingleItem().Sentence.ShouldBe("The project members of at least one project did not arrive in time.");
    }

    [Fact]
    public void Networks_OfOneVmTimedOut_SaysSoForThatVm()
    {
        var fleet = Of(PublicVm, PublicVm with { Id = new("vm2"), Name = "web-02" }, Networks(Nic("public")));

        var result = Evaluate(fleet with { DetailGaps = new Dictionary<ResourceId, GapReason> { [new("vm2")] = GapReason.TimedOut } }, "vm.no_firewall");

        result.Findings.ShouldHaveSingleItem().SubjectId.ShouldBe("vm1");
        var gap = result.NotEvaluated.ShouldHaveSingleItem();
        (gap.SubjectId, gap.Reason, gap.Sentence).ShouldBe(("vm2", GapReason.TimedOut, "The network interfaces of web-02 did not arrive in time."));
    }

    [Fact]
    public void Row_OfAnUnknownProject_IsJudgedWithoutAProject()
    {
        var result = Evaluate(Of(Vm with { ProjectId = null, Tags = null }), "vm.untagged");

        result.Findings.ShouldHaveSingleItem().ProjectId.ShouldBeNull();
        result.Checked.ShouldBe([new Checked("vm.untagged", null, 1)]);
    }

    [Fact]
    public void Evidence_CopiedWithOtherRows_IsJudgedByThoseRows()
    {
        var fleet = Of(Vm);
        Evaluate(fleet, "vm.no_backup").Findings.Length.ShouldBe(1);

        Evaluate(fleet with { Backups = [Backup] }, "vm.no_backup").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Finding_AboutMoney_HasItsMonthlyCost()
    {
        var fleet = Of(Vm with { Status = "passive", UpdatedAt = Ago(40), PricingId = 3 }, Ip with { Status = "free" });
        var prices = new PriceBook { Plans = new Dictionary<int, double> { [3] = 19.99 }, Ipv4 = 3 };

        Evaluate(fleet with { Prices = prices }, "vm.stopped_billed").Findings.Single().MonthlyCost.ShouldBe(19.99);
        Evaluate(fleet with { Prices = prices }, "ip.unattached").Findings.Single().MonthlyCost.ShouldBe(3);
        Evaluate(fleet, "vm.stopped_billed").Findings.Single().MonthlyCost.ShouldBe(7.2);
        Evaluate(fleet, "ip.unattached").Findings.Single().MonthlyCost.ShouldBeNull();
    }

    [Fact]
    public void Vpc_WithLeasesButNoVmOfKnownNetworks_IsEmptyOnlyOnceEveryVmWasRead()
    {
        var elsewhere = Vm with { PrivateIpv4Address = "10.9.0.1" };

        Evaluate(Of(Vpc, Vm), "vpc.empty").Checked.ShouldHaveSingleItem("a private address in its range is enough to be in use");
        Evaluate(Of(Vpc, elsewhere), "vpc.empty").NotEvaluated.ShouldHaveSingleItem().Missing.ShouldBe(EvidenceKind.VmNetworks);
        Evaluate(Of(Vpc, elsewhere, Networks(Nic("public"))), "vpc.empty").Findings.Length.ShouldBe(1);
    }

    [Fact]
    public void VolumeSnapshot_InNoVolume_IsOrphanedOnlyOnceEveryVolumeWasRead()
    {
        var snapshot = Snapshot with { Type = "volume", ProductVm = null };

        Evaluate(Of(snapshot, Volume), "snapshot.orphaned").NotEvaluated.ShouldHaveSingleItem().Reason.ShouldBe(GapReason.NotRead);
        Evaluate(Of(snapshot, Volume, new VolumeSnapshots("7", snapshot)), "snapshot.orphaned").Findings.ShouldBeEmpty();
        Evaluate(Of(snapshot, Volume, new VolumeSnapshots("7")), "snapshot.orphaned").Findings.Single().Sentence.ShouldBe("The volume of before was deleted.");
    }

    private static FleetFindings Evaluate(FleetEvidence fleet, string rule) =>
        FindingEvaluator.Evaluate(fleet, RuleThresholds.Default, [RuleCatalog.Find(rule)!]);
}
