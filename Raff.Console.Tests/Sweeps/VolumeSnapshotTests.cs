using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sweeps;

/// <summary>Volumes without a snapshot, and snapshots whose volume is gone: what is known of them in a sweep, and what it costs.</summary>
public sealed class VolumeSnapshotTests
{
    private const string NoSnapshot = "volume.no_backup";
    private const string Orphaned = "snapshot.orphaned";

    [Fact]
    public async Task Sweep_OfTheDemoAccount_FindsVolumesWithoutASnapshotAndSnapshotsWithoutAVolume()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        await tab.SweepAsync();

        var view = await tab.AuditAsync();

        Names(view, NoSnapshot).ShouldContain("search-index");
        Names(view, NoSnapshot).ShouldNotContain("pgdata");
        Names(view, NoSnapshot).ShouldNotContain("pgdata-old");
        Names(view, Orphaned).ShouldContain("archive-2024");
        Names(view, Orphaned).ShouldNotContain("pgdata-weekly");
        view.Gaps.Where(gap => gap.Kind == "volume-snapshots").ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_AsksOnlyVolumesOfProjectsWithUnknownSnapshots_AndEachOnce()
    {
        await using var world = EngineWorld.Start(("Lists:FreshSeconds", "0"));
        await using var tab = await world.OpenAsync();
        var production = await tab.ProjectAsync("production");
        await tab.SweepAsync();

        var asked = Asked(world);
        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(call => call.Project == production.Value, "other projects have no snapshots of volumes");
        asked.Select(call => call.Query).ShouldBeUnique();
        world.Calls.Forget();
        await tab.SweepAsync();
        Asked(world).ShouldBeEmpty("whose a snapshot is never changes");
    }

    [Fact]
    public async Task Sweep_WithFewCalls_LeavesVolumesToTheNextAndClaimsNothing()
    {
        await using var world = EngineWorld.Start(("Lists:FreshSeconds", "0"), ("Sweep:DetailCalls", "0"));
        await using var tab = await world.OpenAsync();
        await tab.SweepAsync();

        var view = await tab.AuditAsync();

        Asked(world).ShouldBeEmpty();
        view.Gaps.ShouldContain(gap => gap.Kind == "volume-snapshots" && gap.Cause == "not read yet");
        Names(view, NoSnapshot).ShouldNotContain("search-index");
        Names(view, NoSnapshot).ShouldContain("acme-mysql", "its project has no snapshot of a volume");
        Names(view, Orphaned).ShouldNotContain("archive-2024");
    }

    [Fact]
    public async Task Sweep_WhereTheFilterIsIgnored_ClaimsNothing()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        world.Calls.Fault = context =>
        {
            if (context.Request.Path == "/api/v1/snapshots" && context.Request.Query.ContainsKey("volume_id"))
            {
                context.Request.QueryString = new Microsoft.AspNetCore.Http.QueryString("?limit=200&offset=0");
            }

            return Task.FromResult(false);
        };
        await tab.SweepAsync();

        var view = await tab.AuditAsync();

        Names(view, NoSnapshot).ShouldNotContain("search-index");
        view.Gaps.ShouldContain(gap => gap.Kind == "volume-snapshots" && gap.Cause == "unreadable");
    }

    private static List<string> Names(AuditView view, string rule) => [.. view.Findings.Where(one => one.RuleId == rule).Select(one => one.Name)];

    private static List<RecordedCall> Asked(EngineWorld world) =>
        [.. world.Calls.All.Where(call => call.Path == "/api/v1/snapshots" && call.Query.Contains("volume_id", StringComparison.Ordinal))];
}
