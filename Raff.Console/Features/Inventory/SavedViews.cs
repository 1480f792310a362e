using Microsoft.EntityFrameworkCore;
using Raff.Console.Components;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Inventory;

/// <summary>The saved views that this tab's key may use: its own, and those that are shared with the account. Scoped.</summary>
public sealed class SavedViews : IDisposable
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 60;

    /// <summary>How many views an account can have.</summary>
    public const int MaxViews = 200;

    private const string Unwritable = "The console can't write to its database right now, so nothing was changed. Try again.";
    private readonly IDbContextFactory<ConsoleDbContext> storage;
    private readonly CurrentOperator current;
    private readonly SoftStore soft;
    private readonly SavedViewNews news;
    private readonly TimeProvider clock;

    /// <summary>Begins to follow what other tabs change.</summary>
    public SavedViews(IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, SoftStore soft, SavedViewNews news, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(news);
        (this.storage, this.current, this.soft, this.news, this.clock) = (storage, current, soft, news, clock);
        news.Changed += Reread;
    }

    /// <summary>Raised on any thread when the views or what they count may have changed.</summary>
    public event Action? Changed;

    /// <summary>The views by name; null until they are read.</summary>
    public IReadOnlyList<SavedViewRecord>? All { get; private set; }

    private FleetKey Account => FleetKey.Of(current.Required.EndpointName, current.Required.Identity);

    private string Me => current.Required.Identity.Key;

    /// <inheritdoc />
    public void Dispose() => news.Changed -= Reread;

    /// <summary>What the views count may have changed.</summary>
    public void Notify() => Changed?.Invoke();

    /// <summary>The view that shows exactly a query; null for none.</summary>
    public SavedViewRecord? Find(InventoryQuery query) => All?.FirstOrDefault(view => view.Query == Saved(query));

    /// <summary>Whether this key may delete a view: whoever saved it may, and the owner of the account.</summary>
    public bool MayDelete(SavedViewRecord view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.IdentityKey == Me || (view.Shared && current.Required.Identity.IsOwner);
    }

    /// <summary>Reads them; they stay as they were where the store cannot be read.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        var (account, me) = (Account, Me);
        await soft.TryReadAsync("Saved views", async () =>
        {
            await using var db = await storage.CreateDbContextAsync(cancel);
            All = [.. (await Visible(db, account, me).ToListAsync(cancel)).OrderBy(view => view.Name, StringComparer.OrdinalIgnoreCase)];
        });
        Changed?.Invoke();
    }

    /// <summary>Saves a query under a name.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> SaveAsync(string name, InventoryQuery query, bool isShared, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Trim();
        return words.Length is 0 or > MaxName
            ? Task.FromResult<string?>($"Enter a name of at most {MaxName} characters.")
            : WriteAsync(db => AddAsync(db, words, query, isShared, cancel), cancel);
    }

    /// <summary>Deletes a view.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> DeleteAsync(SavedViewRecord view, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        return !MayDelete(view)
            ? Task.FromResult<string?>("Only the owner of the account, or whoever saved this view, can delete it.")
            : WriteAsync(
                async db =>
                {
                    var account = Account;
                    await db.SavedViews.Where(one => one.Id == view.Id && one.Endpoint == account.Endpoint && one.Account == account.Account)
                        .ExecuteDeleteAsync(cancel);
                    return null;
                },
                cancel);
    }

    private static string Saved(InventoryQuery query) => (query with { Page = 1 }).Write();

    private static IQueryable<SavedViewRecord> Visible(ConsoleDbContext db, FleetKey account, string me) => db.SavedViews.AsNoTracking()
        .Where(view => view.Endpoint == account.Endpoint && view.Account == account.Account && (view.Shared || view.IdentityKey == me));

    private async Task<string?> AddAsync(ConsoleDbContext db, string name, InventoryQuery query, bool isShared, CancellationToken cancel)
    {
        var account = Account;
        var visible = await Visible(db, account, Me).Select(view => view.Name).ToListAsync(cancel);
        if (visible.Exists(other => ComparableText.Of(other).Equals(ComparableText.Of(name), StringComparison.OrdinalIgnoreCase)))
        {
            return "There is already a view with this name. Choose another.";
        }

        if (await db.SavedViews.CountAsync(view => view.Endpoint == account.Endpoint && view.Account == account.Account, cancel) >= MaxViews)
        {
            return $"The account already has {MaxViews} saved views. Delete one first.";
        }

        db.Add(new SavedViewRecord
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            Endpoint = account.Endpoint,
            Account = account.Account,
            IdentityKey = Me,
            Author = current.Required.Identity.DisplayName,
            Name = name,
            Query = Saved(query),
            Shared = isShared,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<string?> WriteAsync(Func<ConsoleDbContext, Task<string?>> change, CancellationToken cancel)
    {
        string? problem = null;
        var isDone = await soft.TryAsync("A saved view", async () =>
        {
            if (!await current.EnsureAliveAsync(cancel))
            {
                problem = "Your session has ended. Sign in again.";
                return;
            }

            await using var db = await storage.CreateDbContextAsync(cancel);
            problem = await change(db);
        });
        if (isDone && problem is null)
        {
            await ReadAsync(cancel);
            news.Notify(Account);
        }

        return isDone ? problem : Unwritable;
    }

    private void Reread(FleetKey account)
    {
        if (All is not null && account == Account)
        {
            _ = ReadAsync(CancellationToken.None);
        }
    }
}
