using Microsoft.EntityFrameworkCore;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Sweeps;

/// <summary>
/// Accepts findings for a while, with a reason, for everyone in the account; and takes that back. Each change is journaled with who made it. Scoped.
/// </summary>
public sealed class AcceptedFindings(IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, SoftStore soft, ProjectDirectory directory,
    FindingNews news, TimeProvider clock)
{
    private const string Unwritable = "The console can't write to its database right now, so nothing was changed. Try again.";

    private FleetKey Fleet => FleetKey.Of(current.Required.EndpointName, current.Required.Identity);

    /// <summary>The accepted findings of the account by rule and subject, the latest first; also those that have ended.</summary>
    public async Task<ILookup<(string, string), SuppressionRecord>> ListAsync(CancellationToken cancel)
    {
        List<SuppressionRecord> rows = [];
        var fleet = Fleet;
        await soft.TryReadAsync("Accepted findings", async () =>
        {
            await using var db = await storage.CreateDbContextAsync(cancel);
            rows = await db.Suppressions.AsNoTracking().Where(one => one.Endpoint == fleet.Endpoint && one.Account == fleet.Account)
                .OrderByDescending(one => one.At).ToListAsync(cancel);
        });
        return rows.ToLookup(one => (one.Rule, one.SubjectId));
    }

    /// <summary>Accepts a finding until a time.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> AcceptAsync(AuditFinding finding, string reason, DateTimeOffset until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return WriteAsync(
            finding, "finding.accept", $"Accepted until {until.UtcDateTime:yyyy-MM-dd}: {reason}",
            db => db.Add(new SuppressionRecord
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
                Endpoint = Fleet.Endpoint,
                Account = Fleet.Account,
                Rule = finding.RuleId,
                ProjectId = finding.Project?.Value,
                Kind = finding.Kind,
                SubjectId = finding.SubjectId,
                Name = finding.Name,
                Reason = reason,
                Author = current.Required.Identity.DisplayName,
                At = clock.GetUtcNow(),
                Until = until,
            }),
            cancel);
    }

    /// <summary>Lets an accepted finding count again.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> ReopenAsync(AuditFinding finding, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return WriteAsync(
            finding, "finding.reopen", "No longer accepted.",
            db =>
            {
                if (finding.Accepted is { } accepted)
                {
                    db.Attach(accepted);
                    accepted.EndedAt = clock.GetUtcNow();
                }
            },
            cancel);
    }

    private async Task<string?> WriteAsync(AuditFinding finding, string command, string sentence, Action<ConsoleDbContext> change, CancellationToken cancel)
    {
        string? problem = null;
        var isDone = await soft.TryAsync("An accepted finding", async () =>
        {
            if (!await current.EnsureAliveAsync(cancel))
            {
                problem = "Your session has ended. Sign in again.";
                return;
            }

            await using var db = await storage.CreateDbContextAsync(cancel);
            change(db);
            var operation = Journaled(finding, command, sentence);
            db.Add(operation);
            db.Add(new JournalEntryRecord { OperationId = operation.Id, At = operation.StartedAt, State = operation.State, Sentence = sentence });
            await db.SaveChangesAsync(cancel);
        });
        news.Announce(Fleet);
        return isDone ? problem : Unwritable;
    }

    private OperationRecord Journaled(AuditFinding finding, string command, string sentence)
    {
        var who = current.Required;
        var now = clock.GetUtcNow();
        return new OperationRecord
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            StartedAt = now,
            SettledAt = now,
            IdentityKey = who.Identity.Key,
            KeyPrefix = who.Identity.KeyPrefix,
            KeyName = who.Identity.KeyName,
            Endpoint = who.EndpointName,
            Account = who.Identity.AccountId,
            ProjectId = finding.Project?.Value,
            ProjectName = finding.Project is { } project ? directory.CardOf(project).Name : null,
            Kind = finding.Kind,
            ResourceId = finding.SubjectId,
            ResourceName = finding.Name,
            Command = command,
            State = "succeeded",
            Outcome = $"{finding.Rule?.Title ?? finding.RuleId}. {sentence}",
        };
    }
}
