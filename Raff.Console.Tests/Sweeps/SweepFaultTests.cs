using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sweeps;

/// <summary>Whatever goes wrong, a sweep ends, says what it could not see, and what was stored.</summary>
public sealed class SweepFaultTests
{
    private const int Owner = 1;
    private const int Impatience = 8;

    [Fact]
    public async Task Sweep_WithOneProjectRefusedAndOneTimingOut_NamesBothAndLeavesTheirFindingsOpen()
    {
        await using var world = Hurried(("Emulator:HeaderRules", "OpenApi"));
        await using var tab = await world.OpenAsync(Owner);
        var (staging, dev) = ((await tab.ProjectAsync("staging")).Value, (await tab.ProjectAsync("dev")).Value);
        await tab.SweepAsync();
        var before = OfIps(await tab.AuditAsync());
        before.ShouldContain(finding => finding.Project!.Value.Value == staging || finding.Project!.Value.Value == dev);
        world.Calls.Fault = context => context.Request.Path != "/api/v1/ips" ? Task.FromResult(false)
            : context.Request.Headers["X-Project-ID"] == staging ? AnswerAsync(context, StatusCodes.Status403Forbidden, "Forbidden")
            : context.Request.Headers["X-Project-ID"] == dev ? NeverAsync(context)
            : Task.FromResult(false);

        var outcome = await tab.SweepAsync();

        outcome.State.ShouldBe(SweepState.Done);
        outcome.NotStored.ShouldBeNull();
        var view = await tab.AuditAsync();
        view.Gaps.Where(gap => gap.Kind == "ips").Select(gap => (gap.Project, gap.Cause)).ShouldBe(
            [(staging, "refused"), (dev, "timed out")], ignoreOrder: true);
        OfIps(view).Select(finding => finding.Key).ShouldBe(before.Select(finding => finding.Key), ignoreOrder: true);
        foreach (var finding in OfIps(view))
        {
            (finding.UnconfirmedSince is not null).ShouldBe(finding.Project!.Value.Value == staging || finding.Project!.Value.Value == dev);
        }

        static List<AuditFinding> OfIps(AuditView view) => [.. view.Findings.Where(finding => finding.Kind == "ips")];
    }

    [Fact]
    public async Task Sweep_InAStormOf429s_SaysWhichListsAreMissingAndStoresTheRest()
    {
        await using var world = Hurried();
        await using var tab = await world.OpenAsync(Owner);
        world.Calls.Fault = context => context.Request.Path == "/api/v1/snapshots" || context.Request.Path == "/api/v1/backups"
            ? AnswerAsync(context, StatusCodes.Status429TooManyRequests, "Too Many Requests")
            : Task.FromResult(false);

        var outcome = await tab.SweepAsync();

        outcome.State.ShouldBe(SweepState.Done);
        var view = await tab.AuditAsync();
        view.Gaps.Select(gap => (gap.Project, gap.Kind, gap.Cause)).ShouldBe(
            [("", "snapshots", "rate limited"), ("", "backups", "rate limited")], ignoreOrder: true);
        view.Findings.ShouldNotContain(finding => finding.Kind == "snapshots" || finding.Kind == "backups" || finding.RuleId == "vm.no_backup");
        view.Findings.ShouldContain(finding => finding.Kind == "firewalls");
        view.Tallies.Where(tally => tally.Rule == "vm.no_backup").ShouldAllBe(tally => tally.Unknown > 0 && tally.Findings == 0);
    }

    [Fact]
    public async Task Sweep_WhoseKeyIsRevokedMeanwhile_StopsAndStoresNothing()
    {
        await using var world = Hurried();
        await using var tab = await world.OpenAsync(Owner);
        await tab.SweepAsync();
        var before = (await tab.AuditAsync()).Findings.Select(finding => finding.Key).ToList();
        var isRevoked = false;
        world.Calls.Fault = context => (isRevoked |= context.Request.Path == "/api/v1/volumes")
            ? AnswerAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized")
            : Task.FromResult(false);

        var outcome = await tab.SweepAsync();

        outcome.State.ShouldBe(SweepState.Failed);
        outcome.Sentence.ShouldStartWith("The sweep stopped:");
        outcome.Sentence.ShouldEndWith("Nothing was stored.");
        world.Calls.Fault = null;
        await using var db = await HistoryAsync(world);
        (await db.Sweeps.OrderBy(sweep => sweep.Id).Select(sweep => sweep.State).ToListAsync(EngineWorld.Cancel)).ShouldBe(["Done", "Failed"]);
        (await db.Findings.Where(finding => finding.EndedAt == null).Select(finding => finding.Rule + "/" + finding.SubjectId).ToListAsync(EngineWorld.Cancel))
            .ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task Sweep_OfAListThatChangesEachTimeItIsRead_CallsItInconsistent()
    {
        await using var world = Hurried(("Raff:PageSize", "5"));
        await using var tab = await world.OpenAsync(Owner);
        var project = await tab.ProjectAsync("staging");
        var made = 0;
        world.Calls.Fault = async context =>
        {
            if (context.Request is { Method: "GET", Path.Value: "/api/v1/volumes" } && !context.Request.QueryString.Value!.Contains("offset=0"))
            {
                var one = new CreateVolume { Name = $"changing-{made++}", Size = 10, Region = "us-east" };
                await tab.Client.CreateVolumeAsync(project, one, EngineWorld.Cancel);
            }

            return false;
        };

        var outcome = await tab.SweepAsync();

        outcome.State.ShouldBe(SweepState.Done);
        made.ShouldBeGreaterThan(0);
        (await tab.AuditAsync()).Gaps.ShouldContain(gap => gap.Kind == "volumes" && gap.Cause == "inconsistent");
    }

    [Fact]
    public async Task Sweep_OnAFullDisk_EndsAndShowsItsFindingsFromMemory()
    {
        var disk = new SmallDisk();
        await using var world = EngineWorld.Start(
            services => services.ConfigureDbContext<HistoryDbContext>(options => options.AddInterceptors(disk)), ("Lists:FreshSeconds", "0"));
        await using var tab = await world.OpenAsync(Owner);
        (await world.Get<HistoryStore>().TryAsync(db => db.Sweeps.CountAsync(EngineWorld.Cancel), EngineWorld.Cancel)).ShouldBeNull();
        disk.IsFull = true;

        var outcome = await tab.SweepAsync();

        outcome.State.ShouldBe(SweepState.Done);
        outcome.NotStored.ShouldBe("The disk that holds the history database is full.");
        var view = await tab.AuditAsync();
        view.Problem.ShouldBe(outcome.NotStored);
        view.Findings.Count.ShouldBe(outcome.Result!.Findings.Count);
        (await tab.MarksAsync())!.Rules(null).Sum(rule => rule.Count).ShouldBe(view.Open.Count());
        disk.IsFull = false;
        (await tab.SweepAsync()).NotStored.ShouldBeNull();
        (await tab.AuditAsync()).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Sweep_StartedTwiceByOneKey_RunsOnce()
    {
        await using var world = EngineWorld.Start();
        await using var one = await world.OpenAsync(Owner);
        await using var other = await world.OpenAsync(Owner);

        var sweep = one.Get<SweepTab>().Start(SweepOrigin.Requested);

        other.Get<SweepTab>().Start(SweepOrigin.Requested).ShouldBeSameAs(sweep);
        (await sweep.End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel)).State.ShouldBe(SweepState.Done);
        world.Calls.All.Count(call => call.Path == "/api/v1/volumes").ShouldBe(1);
        await using var db = await HistoryAsync(world);
        (await db.Sweeps.CountAsync(EngineWorld.Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_AfterOneThatWasInterrupted_DiscardsItWhole()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync(Owner);
        var fleet = tab.Get<SweepTab>().Fleet;
        var now = DateTimeOffset.UtcNow;
        await world.Get<HistoryStore>().TryAsync(
            async db =>
            {
                var record = new FleetRecord { Endpoint = fleet.Endpoint, Account = fleet.Account };
                db.Add(record);
                await db.SaveChangesAsync(EngineWorld.Cancel);
                db.Add(new LeaseRecord { FleetId = record.Id, Holder = "a process that died", Until = now.AddSeconds(-1) });
                db.Add(new SweepRecord
                {
                    FleetId = record.Id,
                    IdentityKey = "other",
                    KeyPrefix = "raff_other",
                    Origin = "Requested",
                    StartedAt = now.AddMinutes(-9),
                    State = "Running",
                });
                await db.SaveChangesAsync(EngineWorld.Cancel);
            },
            EngineWorld.Cancel);

        (await tab.SweepAsync()).State.ShouldBe(SweepState.Done);

        await using var history = await HistoryAsync(world);
        var sweeps = await history.Sweeps.OrderBy(sweep => sweep.Id).ToListAsync(EngineWorld.Cancel);
        sweeps.Select(sweep => sweep.State).ShouldBe(["Interrupted", "Done"]);
        sweeps[0].Sentence.ShouldBe("The console ended before the sweep did. Nothing was stored.");
        (await history.Findings.Select(finding => finding.FirstSeen).Distinct().ToListAsync(EngineWorld.Cancel)).ShouldBe([sweeps[1].StartedAt]);
        (await tab.AuditAsync()).Latest!.Id.ShouldBe(sweeps[1].Id);
    }

    [Fact]
    public async Task Sweep_WithFewCallsForSingleVms_GoesOnWithTheOthersNextTime()
    {
        await using var world = EngineWorld.Start(("Sweep:DetailCalls", "10"), ("Lists:FreshSeconds", "0"));
        await using var tab = await world.OpenAsync(Owner);

        await tab.SweepAsync();

        Networks(world).ShouldBe(10);
        (await tab.AuditAsync()).Gaps.ShouldContain(gap => gap.Kind == "networks" && gap.Cause == "not read yet");
        await tab.SweepAsync();
        Networks(world).ShouldBe(20);
        Ids(world).Count.ShouldBe(20, "the second sweep reads the VMs that the first one left");

        static int Networks(EngineWorld world) => world.Calls.All.Count(call => call.Path.EndsWith("/networks", StringComparison.Ordinal));
        static HashSet<string> Ids(EngineWorld world) =>
            [.. world.Calls.All.Where(call => call.Path.EndsWith("/networks", StringComparison.Ordinal)).Select(call => call.Path)];
    }

    /// <summary>Every wait of the program ends earlier, and every sweep reads every list.</summary>
    private static EngineWorld Hurried(params (string, string)[] settings) => EngineWorld.Start(
        services => services.AddSingleton<TimeProvider>(new HurriedTime(Impatience)), [("Lists:FreshSeconds", "0"), .. settings]);

    private static Task<HistoryDbContext> HistoryAsync(EngineWorld world) =>
        world.Get<IDbContextFactory<HistoryDbContext>>().CreateDbContextAsync(EngineWorld.Cancel);

    private static async Task<bool> AnswerAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new { error, message = error }, context.RequestAborted);
        return true;
    }

    private static async Task<bool> NeverAsync(HttpContext context)
    {
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }

    /// <summary>A database that may not grow any more: SQLite itself then says that the disk is full.</summary>
    private sealed class SmallDisk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : 1_000_000)}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
