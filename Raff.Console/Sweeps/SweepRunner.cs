using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Storage;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>
/// Runs sweeps: reads the fleet in the background lane, evaluates the rules away from every tab, stores the result as a whole. One sweep at a time per key, and
/// by a lease in the history for an account. One for all; safe to use from any thread.
/// </summary>
public sealed class SweepRunner(
    FleetReader reader, VolumeSnapshotReader volumeSnapshots, HistoryStore history, IDbContextFactory<ConsoleDbContext> console,
    RuleThresholds thresholds, IOptions<SweepOptions> options, TimeProvider clock, ILogger<SweepRunner> log)
{
    private readonly ConcurrentDictionary<(FleetKey Fleet, string Identity), RunningSweep> running = new();
    private readonly ConcurrentDictionary<(FleetKey Fleet, string Identity), SweepOutcome> last = new();

    /// <summary>Raised on any thread when a sweep of an account began or ended.</summary>
    public event Action<FleetKey>? Changed;

    /// <summary>The sweep of a key that runs now; null for none.</summary>
    public RunningSweep? Current(FleetKey fleet, string identity) => running.GetValueOrDefault((fleet, identity));

    /// <summary>How the last sweep of a key ended in this process; null for none. It holds the result only where that could not be stored.</summary>
    public SweepOutcome? Last(FleetKey fleet, string identity) => last.GetValueOrDefault((fleet, identity));

    /// <summary>Starts a sweep, or joins the one of the same key that runs.</summary>
    public RunningSweep Start(SweepOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var mine = new RunningSweep(clock.GetUtcNow());
        var key = (order.Fleet, order.Identity.Key);
        var current = running.GetOrAdd(key, mine);
        if (ReferenceEquals(current, mine))
        {
            _ = Task.Run(() => RunAsync(key, mine, order));
            Changed?.Invoke(order.Fleet);
        }
        else
        {
            mine.Dispose();
        }

        return current;
    }

    private async Task RunAsync((FleetKey Fleet, string Identity) key, RunningSweep sweep, SweepOrder order)
    {
        var outcome = await OutcomeAsync(sweep, order);
        last[key] = outcome.NotStored is null ? outcome with { Result = null } : outcome with { Result = outcome.Result! with { Resources = [] } };
        running.TryRemove(key, out _);
        sweep.Complete(outcome);
        Changed?.Invoke(order.Fleet);
        log.LogInformation("Sweep with {Prefix}: {Sentence}", order.Identity.KeyPrefix, outcome.Sentence);
    }

    private async Task<SweepOutcome> OutcomeAsync(RunningSweep sweep, SweepOrder order)
    {
        using var pauses = ShortPauses.Begin();
        SweepLease? lease = null;
        SweepRecord? record = null;
        SweepOutcome outcome;
        try
        {
            lease = await SweepLease.TakeAsync(history, order.Fleet, clock, sweep.Stop);
            if (lease.IsTaken)
            {
                return new SweepOutcome(SweepState.Failed,
                    "This account is already being swept, by another key or another console. Try again when that sweep has ended.");
            }

            record = await BeginAsync(lease, sweep, order);
            var result = await ReadAsync(lease, sweep, order);
            outcome = await StoreAsync(lease, record, result, sweep);
        }
        catch (OperationCanceledException) when (sweep.Stop.IsCancellationRequested)
        {
            outcome = new SweepOutcome(SweepState.Canceled, "The sweep was canceled. Nothing was stored.");
        }
        catch (SweepRefusedException error)
        {
            outcome = new SweepOutcome(SweepState.Failed, $"The sweep stopped: {error.Message} Nothing was stored.");
        }
#pragma warning disable CA1031 // Whatever goes wrong in a sweep, its end must be said, or every tab would wait for it forever.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "A sweep failed");
            outcome = new SweepOutcome(SweepState.Failed, "The sweep failed because of an error in the console, which its log describes. Nothing was stored.");
        }

        await EndAsync(record, outcome);
        if (lease is not null)
        {
            await lease.DisposeAsync();
        }

        return outcome;
    }

    private async Task<SweepRecord?> BeginAsync(SweepLease lease, RunningSweep sweep, SweepOrder order)
    {
        if (lease.Fleet is not { } fleet)
        {
            return null;
        }

        var record = new SweepRecord
        {
            FleetId = fleet,
            IdentityKey = order.Identity.Key,
            KeyPrefix = order.Identity.KeyPrefix,
            KeyName = order.Identity.KeyName,
            Origin = order.Origin.ToString(),
            StartedAt = sweep.StartedAt,
            State = nameof(SweepState.Running),
        };
        return await history.TryAsync(
            async db =>
            {
                db.Add(record);
                await db.SaveChangesAsync(sweep.Stop);
            },
            sweep.Stop) is null ? record : null;
    }

    private async Task<SweepResult> ReadAsync(SweepLease lease, RunningSweep sweep, SweepOrder order)
    {
        var reading = await reader.ReadAsync(order.Client, (calls, total) => Report(sweep, "Reading lists", calls, total), sweep.Stop);
        if (!reading.Projects.HasRows)
        {
            throw new SweepRefusedException(((reading.Projects.Phase as Lists.ListPhase.Failed)?.Error.Sentence ?? "The projects could not be read.")
                .TrimEnd('.') + ".");
        }

        var coverage = SweepCoverage.Of(reading, order.Identity);
        var vms = reading.Kinds.SelectMany(kind => kind.List.Rows.OfType<VirtualMachine>()).ToList();
        var networks = await new NetworkReader(history, options.Value.DetailCalls, clock).ReadAsync(
            lease.Fleet, order, vms, (calls, total) => Report(sweep, "Reading network interfaces", calls, total), sweep.Stop);
        coverage.NoteNetworks(networks.Left);
        foreach (var (vm, error) in networks.Failed)
        {
            coverage.Note(vms.Find(one => one.Id == vm)?.ProjectId, "networks", error);
        }

        var volumes = await VolumesAsync(sweep, order, reading, coverage, options.Value.DetailCalls - networks.Fresh.Count - networks.Failed.Count);

        sweep.Report(new SweepProgress("Evaluating rules", 1, 1, null));
        var evidence = SweepEvaluation.Evidence(reading, networks, volumes, coverage, await ProtectedAsync(order), await BudgetsAsync(order),
            clock.GetUtcNow());
        sweep.Stop.ThrowIfCancellationRequested();
        var result = SweepEvaluation.Result(reading, Evaluate(evidence), coverage, order.Identity, sweep.StartedAt);
        return result with { Networks = networks.Fresh };
    }

    /// <summary>Asks which snapshots belong to which volume, in projects whose snapshots are known.</summary>
    private async Task<VolumeSnapshotsRead> VolumesAsync(RunningSweep sweep, SweepOrder order, FleetReading reading, SweepCoverage coverage, int maxCalls)
    {
        var all = SweepEvaluation.Rows<Volume>(reading).Where(volume => volume.ProjectId is { } project
            && coverage.States.Of(EvidenceKind.Snapshots, project) is CoverageState.Read).ToList();
        var read = await volumeSnapshots.ReadAsync(
            order, all, SweepEvaluation.Rows<Snapshot>(reading), maxCalls,
            (calls, total) => Report(sweep, "Reading snapshots of volumes", calls, total), sweep.Stop);
        coverage.NoteVolumeSnapshots(read.Left);
        foreach (var (volume, error) in read.Failed)
        {
            coverage.Note(all.Find(one => one.Id == volume)?.ProjectId, "volume-snapshots", error);
        }

        return read;
    }

    /// <summary>Rule by rule, so that one that stumbles over an odd answer takes no other with it.</summary>
    private FleetFindings Evaluate(FleetEvidence evidence)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var gaps = ImmutableArray.CreateBuilder<NotEvaluated>();
        var counts = ImmutableArray.CreateBuilder<Checked>();
        foreach (var rule in RuleCatalog.All)
        {
            try
            {
                var found = FindingEvaluator.Evaluate(evidence, thresholds, [rule]);
                findings.AddRange(found.Findings);
                gaps.AddRange(found.NotEvaluated);
                counts.AddRange(found.Checked);
            }
#pragma warning disable CA1031 // An error in one rule is a gap in the result, not the end of it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "Rule {Rule} failed", rule.Id);
                gaps.Add(new NotEvaluated(
                    rule.Id, rule.SubjectKind, null, rule.Needs.FirstOrDefault(), GapReason.NotRead, "The rule failed because of an error in the console."));
            }
        }

        return new FleetFindings(findings.DrainToImmutable(), gaps.DrainToImmutable(), counts.DrainToImmutable());
    }

    private async Task<SweepOutcome> StoreAsync(SweepLease lease, SweepRecord? record, SweepResult result, RunningSweep sweep)
    {
        sweep.Report(new SweepProgress("Storing", 1, 1, null));
        var problem = lease.Problem;
        await lease.HoldAsync();
        if (problem is null)
        {
            problem = record is null ? "The history database cannot be written."
                : await history.TryAsync(db =>
                    HistoryWriter.WriteAsync(db, record, result, clock.GetUtcNow(), options.Value.RetentionDays, sweep.Stop), sweep.Stop);
        }

        var found = Texts.Count(result.Findings.Count, "finding");
        var read = $"{Texts.Count(result.Count, "resource")} in {Texts.Count(result.Projects.Count, "project")}";
        return problem is null
            ? new SweepOutcome(SweepState.Done, $"{found} in {read}.", result)
            : new SweepOutcome(SweepState.Done, $"{found} in {read}. They are shown until the console restarts, but were not stored: {problem}", result,
                problem);
    }

    private async Task EndAsync(SweepRecord? record, SweepOutcome outcome)
    {
        if (record is null || outcome is { State: SweepState.Done, NotStored: null })
        {
            return;
        }

        var state = (outcome.State is SweepState.Done ? SweepState.Failed : outcome.State).ToString();
        var now = clock.GetUtcNow();
        await history.TryAsync(
            db => db.Sweeps.Where(sweep => sweep.Id == record.Id).ExecuteUpdateAsync(set => set
                .SetProperty(sweep => sweep.State, state).SetProperty(sweep => sweep.EndedAt, now).SetProperty(sweep => sweep.Sentence, outcome.Sentence)),
            CancellationToken.None);
    }

    private async Task<IReadOnlySet<ProjectId>> ProtectedAsync(SweepOrder order)
    {
        await using var db = await console.CreateDbContextAsync(CancellationToken.None);
        var account = order.Identity.AccountId ?? "";
        var ids = await db.ProjectMarks.AsNoTracking().Where(mark => mark.Endpoint == order.Endpoint && mark.Account == account && mark.Protected)
            .Select(mark => mark.ProjectId).ToListAsync(CancellationToken.None);
        return ids.Select(id => new ProjectId(id)).ToImmutableHashSet();
    }

    private async Task<IReadOnlyDictionary<ProjectId, Budget>> BudgetsAsync(SweepOrder order)
    {
        await using var db = await console.CreateDbContextAsync(CancellationToken.None);
        return await ProjectMoney.BudgetsAsync(db, order.Endpoint, order.Identity, CancellationToken.None);
    }

    private void Report(RunningSweep sweep, string step, int calls, int? total)
    {
        var elapsed = clock.GetUtcNow() - sweep.StartedAt;
        TimeSpan? left = total is { } all && calls > 0 && elapsed > TimeSpan.FromSeconds(1) ? elapsed * (Math.Max(0, all - calls) / (double)calls) : null;
        sweep.Report(new SweepProgress(step, calls, total, left));
    }
}
