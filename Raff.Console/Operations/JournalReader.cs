using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Operations;

/// <summary>
/// Reads the journal as this operator may see it: their own operations; those of other keys of the account in projects that their key reaches; and other keys'
/// changes of the account where their role may see the audit log. Scoped.
/// </summary>
public sealed class JournalReader(IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, ProjectDirectory directory)
{
    private const string Escape = "\\";

    /// <summary>A page of the operations that a query finds.</summary>
    public async Task<JournalPage> ReadAsync(JournalQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var db = await storage.CreateDbContextAsync(cancel);
        var found = Filtered(Visible(db), query);
        var total = await found.CountAsync(cancel);
        var rows = await Sorted(found).Skip((query.Page - 1) * query.Size).Take(query.Size).ToListAsync(cancel);
        return new JournalPage([.. rows.Select(Operation.Of)], total);
    }

    /// <summary>Every operation that a query finds, for an export; its page does not matter.</summary>
    public async IAsyncEnumerable<Operation> ReadAllAsync(JournalQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        await foreach (var record in Sorted(Filtered(Visible(db), query)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return Operation.Of(record);
        }
    }

    /// <summary>The names of all commands in the journal that this operator may see.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync(CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        return await Visible(db).Select(record => record.Command).Distinct().ToListAsync(cancel);
    }

    /// <summary>The steps of an operation: when, which state, what happened. Empty for one that this operator may not see.</summary>
    public async Task<IReadOnlyList<JournalEntryRecord>> StepsAsync(string operationId, CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        return await Visible(db).AnyAsync(record => record.Id == operationId, cancel)
            ? await db.JournalEntries.AsNoTracking().Where(entry => entry.OperationId == operationId).OrderBy(entry => entry.Id).ToListAsync(cancel)
            : [];
    }

    /// <summary>
    /// Whether a key may see what other keys changed in the account. Only where that is known: a button may be offered on a guess, a record of others may not
    /// be shown on one.
    /// </summary>
    public static bool SeesAccount(Identity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return identity.IsOwner || identity.AccountPermissions?.Contains(PermissionName.AccountAuditView.Value) is true;
    }

    private IQueryable<OperationRecord> Visible(ConsoleDbContext db)
    {
        var who = current.Required;
        var (endpoint, own, account) = (who.EndpointName, who.Identity.Key, who.Identity.AccountId);
        var reached = directory.Projects.Rows.Select(project => project.Id.Value).ToList();
        var seesAccount = SeesAccount(who.Identity);
        return db.Operations.AsNoTracking().Where(record => record.Endpoint == endpoint
            && (record.IdentityKey == own
                || (account != null && record.Account == account && (record.ProjectId == null ? seesAccount : reached.Contains(record.ProjectId)))));
    }

    private static IQueryable<OperationRecord> Filtered(IQueryable<OperationRecord> records, JournalQuery query)
    {
        if (query.Projects.Length > 0)
        {
            var projects = query.Projects.ToList();
            records = records.Where(record => record.ProjectId != null && projects.Contains(record.ProjectId));
        }

        if (query.Commands.Length > 0)
        {
            var commands = query.Commands.ToList();
            records = records.Where(record => commands.Contains(record.Command));
        }

        if (query.States.Length > 0)
        {
            var states = query.States.ToList();
            records = records.Where(record => states.Contains(record.State));
        }

        // An id is one of its kind: two kinds may use the same.
        if (query is { Kind: { } ofKind, Resource: { } id })
        {
            records = records.Where(record => (record.Kind == ofKind && record.ResourceId == id) || (record.ResultKind == ofKind && record.ResultId == id));
        }
        else if (query.Kind is { } kind)
        {
            records = records.Where(record => record.Kind == kind || record.ResultKind == kind);
        }
        else if (query.Resource is { } resource)
        {
            records = records.Where(record => record.ResourceId == resource || record.ResultId == resource);
        }

        if (query.From is { } from)
        {
            records = records.Where(record => record.StartedAt >= from);
        }

        if (query.To is { } to)
        {
            records = records.Where(record => record.StartedAt < to);
        }

        return query.Text.Trim() is { Length: > 0 } words ? Holding(records, $"%{Escaped(words)}%") : records;
    }

    private static IQueryable<OperationRecord> Holding(IQueryable<OperationRecord> records, string pattern) => records.Where(record =>
        EF.Functions.Like(record.Command, pattern, Escape) || EF.Functions.Like(record.ResourceName!, pattern, Escape)
            || EF.Functions.Like(record.ResourceId!, pattern, Escape)
        || EF.Functions.Like(record.ProjectName!, pattern, Escape) || EF.Functions.Like(record.KeyName!, pattern, Escape)
            || EF.Functions.Like(record.KeyPrefix, pattern, Escape)
        || EF.Functions.Like(record.Outcome!, pattern, Escape));

    private static IQueryable<OperationRecord> Sorted(IQueryable<OperationRecord> records) =>
        records.OrderByDescending(record => record.StartedAt).ThenByDescending(record => record.Id);

    private static string Escaped(string words) =>
        words.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);
}
