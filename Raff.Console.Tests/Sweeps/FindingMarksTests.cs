using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Sweeps;

/// <summary>What pages mark their rows with, against what the audit shows.</summary>
public sealed class FindingMarksTests
{
    private const int Owner = 1;
    private const int StagingOperator = 3;

    [Fact]
    public async Task Marks_BeforeTheFirstSweep_ClaimNothing()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);

        var marks = await tab.MarksAsync();

        marks.ShouldBeNull();
        tab.Get<TabFindings>().IsRead.ShouldBeTrue();
        tab.Get<TabFindings>().Of("vms").ShouldBeNull();
    }

    [Fact]
    public async Task Marks_AfterASweep_CountTheOpenFindingsOfTheAudit()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        var open = (await tab.AuditAsync()).Open.ToList();

        var marks = (await tab.MarksAsync())!;

        marks.Rules(null).ToDictionary(rule => rule.Rule.Id, rule => rule.Count)
            .ShouldBe(open.CountBy(finding => finding.RuleId).ToDictionary(), ignoreOrder: true);
        foreach (var subject in open.GroupBy(finding => (finding.Kind, finding.SubjectId)))
        {
            var mark = marks.Of(subject.Key.Kind, subject.Key.SubjectId)!;
            mark.Count.ShouldBe(subject.Count());
            mark.Worst.ShouldBe(subject.Min(finding => finding.Severity));
            mark.Rules.ShouldBe(subject.Select(finding => finding.RuleId), ignoreOrder: true);
        }

        foreach (var project in open.Where(finding => finding.Project is not null).GroupBy(finding => finding.Project!.Value))
        {
            marks.Of(project.Key)!.Count.ShouldBe(project.Count());
        }
    }

    [Fact]
    public async Task Marks_OfAKeyWithLessReach_HoldOnlyItsProjects()
    {
        await using var world = EngineWorld.Start();
        await using var owner = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(StagingOperator);
        await owner.SweepAsync();
        var all = (await owner.AuditAsync()).Open.ToList();
        var staging = new ProjectId((await other.AuditAsync()).Reach.Single());

        var marks = (await other.MarksAsync())!;

        marks.Rules(null).ShouldNotBeEmpty();
        marks.Rules(null).SelectMany(rule => rule.Projects).Distinct().ShouldBe([staging]);
        marks.Of(staging)!.Count.ShouldBeGreaterThan(0);
        all.Where(finding => finding.Project != staging).Select(finding => marks.Of(finding.Kind, finding.SubjectId)).ShouldAllBe(mark => mark == null);
    }

    [Fact]
    public async Task Marks_OfTabsOfOneKey_AreMadeOnce()
    {
        await using var world = EngineWorld.Start();
        await using var one = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(Owner);
        await one.SweepAsync();

        (await other.MarksAsync()).ShouldBeSameAs(await one.MarksAsync());
    }

    [Fact]
    public async Task Marks_OfAnAcceptedFinding_ReturnAfterItsEndDate()
    {
        var time = new Support.ShiftedTime();
        await using var world = EngineWorld.Start(services => services.AddSingleton<TimeProvider>(time));
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        var finding = (await tab.AuditAsync()).Open.First(one => one.Kind == SubjectKinds.Firewall);
        await tab.Get<AcceptedFindings>().AcceptAsync(finding, "Known", time.GetUtcNow().AddDays(3), EngineWorld.Cancel);

        (await tab.MarksAsync())!.Of(finding.Kind, finding.SubjectId)?.Rules.ShouldNotContain(finding.RuleId);
        (await tab.AuditAsync()).Open.ShouldNotContain(one => one.Key == finding.Key);
        time.Move(TimeSpan.FromDays(3));

        (await tab.MarksAsync())!.Of(finding.Kind, finding.SubjectId)!.Rules.ShouldContain(finding.RuleId);
        (await tab.AuditAsync()).Open.ShouldContain(one => one.Key == finding.Key);
    }

    [Fact]
    public async Task Rows_OfAList_AreFilteredByRuleAndSeverity()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        var open = (await tab.AuditAsync()).Open.Where(finding => finding.Kind == SubjectKinds.Vm).ToList();
        var rows = (await tab.Client.ListAsync(ResourceEndpoints.VirtualMachines, Scope.All, new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel))
            .Answer().Rows;

        var findings = (await tab.MarksAsync())!.For("vms")!;

        foreach (var row in rows)
        {
            var own = open.Where(finding => finding.SubjectId == row.Id.Value).ToList();
            string[] expected = own.Count == 0 ? ["none"]
                : ["any", FindingMark.WordOf(own.Min(finding => finding.Severity)), .. own.Select(finding => finding.RuleId)];
            findings.ValuesOf(row).ShouldBe(expected, ignoreOrder: true);
            findings.ValuesOf(row with { CreatedAt = DateTimeOffset.MaxValue }).ShouldBe(own.Count == 0 ? ["unknown"] : expected, ignoreOrder: true);
        }
    }
}
