using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Scopes;

/// <summary>
/// Budgets of projects, and the prices of those that are resold: the console's own, shared by everyone at the endpoint and in the account. Each change is
/// checked here and written into the journal with who made it. Scoped.
/// </summary>
public sealed class ProjectMoney(
    IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, SoftStore soft, ProjectJournal journal, TimeProvider clock)
{
    private const string Unwritable = "The console can't write to its database right now, so nothing was changed. Try again.";
    private ImmutableDictionary<ProjectId, Budget> budgets = ImmutableDictionary<ProjectId, Budget>.Empty;
    private ImmutableDictionary<ProjectId, ProjectPrices> prices = ImmutableDictionary<ProjectId, ProjectPrices>.Empty;

    /// <summary>Raised when this tab read or changed something.</summary>
    public event Action? Changed;

    /// <summary>The budgets, as last read.</summary>
    public IReadOnlyDictionary<ProjectId, Budget> Budgets => Volatile.Read(ref budgets);

    /// <summary>The prices of projects that have their own, as last read; none for a key that may not see them.</summary>
    public IReadOnlyDictionary<ProjectId, ProjectPrices> Prices => SeesPrices ? Volatile.Read(ref prices) : ImmutableDictionary<ProjectId, ProjectPrices>.Empty;

    /// <summary>
    /// Whether this key may see what customers are charged. The API does not know about it, so a key whose rights can't be read may not.
    /// </summary>
    public bool SeesPrices => Holds(PermissionName.AccountBillingView) || Holds(PermissionName.AccountBillingManage);

    /// <summary>Why this key may not set prices; null where it may.</summary>
    public string? PriceDenial => Holds(PermissionName.AccountBillingManage)
        ? null
        : $"Only a key that is known to have {PermissionName.AccountBillingManage} may set prices of its own for a project.";

    /// <summary>Reads the budgets of an account.</summary>
    public static async Task<IReadOnlyDictionary<ProjectId, Budget>> BudgetsAsync(
        ConsoleDbContext db, string endpoint, Identity identity, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(identity);
        var account = identity.AccountId ?? "";
        var rows = await db.Budgets.AsNoTracking().Where(row => row.Endpoint == endpoint && row.Account == account).ToListAsync(cancel);
        return rows.ToImmutableDictionary(row => new ProjectId(row.ProjectId), row => new Budget(row.Monthly, row.WarnAt));
    }

    /// <summary>
    /// Why this key may not set the budget of a project: it is known to manage neither the account's billing or projects nor this project's settings. Null
    /// where it may, or where its rights can't be read.
    /// </summary>
    public string? BudgetDenial(ProjectId project)
    {
        var identity = current.Required.Identity;
        return identity.Refusal(PermissionName.AccountBillingManage, null) is null || identity.Refusal(PermissionName.AccountProjectsManage, null) is null
            ? null
            : identity.Refusal(PermissionName.ProjectSettingsManage, project);
    }

    /// <summary>Reads both again.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        var who = current.Required;
        var account = who.Identity.AccountId ?? "";
        var isRead = await soft.TryReadAsync("Budgets and prices", async () =>
        {
            await using var db = await storage.CreateDbContextAsync(cancel);
            var read = await BudgetsAsync(db, who.EndpointName, who.Identity, cancel);
            var own = await db.ProjectPrices.AsNoTracking().Where(row => row.Endpoint == who.EndpointName && row.Account == account).ToListAsync(cancel);
            Volatile.Write(ref budgets, read.ToImmutableDictionary());
            Volatile.Write(ref prices, own.Select(row => (Project: new ProjectId(row.ProjectId), Prices: Read(row.Prices)))
                .Where(row => row.Prices is not null).ToImmutableDictionary(row => row.Project, row => row.Prices!));
        });
        if (isRead)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Sets the budget of a project; null removes it.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> SetBudgetAsync(ProjectCard project, Budget? budget, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(project);
        var sentence = budget is null
            ? $"The budget of {project.Name} was removed."
            : $"The budget of {project.Name} is {CostText.Dollars(budget.Monthly)} a month, with a warning at {budget.WarnAt}%.";
        return WriteAsync(project, budget is null ? "project.remove-budget" : "project.set-budget", sentence, () => BudgetDenial(project.Id), async (db, key) =>
        {
            var row = await db.Budgets.FindAsync([key.Endpoint, key.Account, project.Id.Value], cancel);
            Replace(db, row, budget is null ? null : new BudgetRecord
            {
                Endpoint = key.Endpoint,
                Account = key.Account,
                ProjectId = project.Id.Value,
                Monthly = budget.Monthly,
                WarnAt = budget.WarnAt,
                By = current.Required.Identity.KeyPrefix,
                At = clock.GetUtcNow(),
            });
        }, cancel);
    }

    /// <summary>Sets the prices and the mark-up of a project; empty ones remove them.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> SetPricesAsync(ProjectCard project, ProjectPrices own, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(own);
        return WriteAsync(project, "project.set-prices", $"Prices of {project.Name}: {own.Sentence}", () => PriceDenial, async (db, key) =>
        {
            var row = await db.ProjectPrices.FindAsync([key.Endpoint, key.Account, project.Id.Value], cancel);
            Replace(db, row, own.IsEmpty ? null : new ProjectPricesRecord
            {
                Endpoint = key.Endpoint,
                Account = key.Account,
                ProjectId = project.Id.Value,
                Prices = JsonSerializer.Serialize(own),
                By = current.Required.Identity.KeyPrefix,
                At = clock.GetUtcNow(),
            });
        }, cancel);
    }

    private static void Replace<T>(ConsoleDbContext db, T? before, T? after)
        where T : class
    {
        if (before is not null && after is not null)
        {
            db.Entry(before).CurrentValues.SetValues(after);
        }
        else if (before is not null)
        {
            db.Remove(before);
        }
        else if (after is not null)
        {
            db.Add(after);
        }
    }

    private static ProjectPrices? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ProjectPrices>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<string?> WriteAsync(ProjectCard project, string command, string sentence, Func<string?> denial,
        Func<ConsoleDbContext, (string Endpoint, string Account), Task> change, CancellationToken cancel)
    {
        string? problem = null;
        OperationRecord? entry = null;
        var isWritten = await soft.TryAsync("A budget or price", async () =>
        {
            problem = await current.EnsureAliveAsync(cancel) ? denial() : "Your session has ended. Sign in again.";
            await using var db = await storage.CreateDbContextAsync(cancel);
            if (problem is null)
            {
                await change(db, (current.Required.EndpointName, current.Required.Identity.AccountId ?? ""));
            }

            entry = journal.Add(db, project, command, problem is null ? "succeeded" : "refused", problem ?? sentence);
            await db.SaveChangesAsync(cancel);
        });
        if (!isWritten)
        {
            return Unwritable;
        }

        journal.Announce(entry!);
        await LoadAsync(cancel);
        return problem;
    }

    private bool Holds(PermissionName permission) =>
        current.Required.Identity is { } who && (who.IsOwner || who.AccountPermissions?.Contains(permission.Value) == true);
}
