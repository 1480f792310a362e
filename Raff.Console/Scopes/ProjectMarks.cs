using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Scopes;

/// <summary>
/// Which projects are marked as protected: the console's own mark, shared by everyone at the endpoint and in the account. Scoped; a change in one
/// tab reaches the others when they load or switch.
/// </summary>
public sealed class ProjectMarks(IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, SoftStore soft, TimeProvider clock)
{
    private ImmutableHashSet<ProjectId> marked = [];

    private string Endpoint => current.Required.EndpointName;

    private string Account => current.Required.Identity.AccountId ?? "";

    /// <summary>Whether a project is marked as protected.</summary>
    public bool IsProtected(ProjectId project) => Volatile.Read(ref marked).Contains(project);

    /// <summary>The projects marked as protected.</summary>
    public IReadOnlyCollection<ProjectId> Protected => Volatile.Read(ref marked);

    /// <summary>Reads the marks.</summary>
    public Task LoadAsync(CancellationToken cancel) => soft.TryReadAsync("Protected projects", () => ReadAsync(cancel));

    private async Task ReadAsync(CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        var ids = await db.ProjectMarks.AsNoTracking().Where(mark => mark.Endpoint == Endpoint && mark.Account == Account && mark.Protected)
            .Select(mark => mark.ProjectId).ToListAsync(cancel);
        Volatile.Write(ref marked, [.. ids.Select(id => new ProjectId(id))]);
    }

    /// <summary>Sets or removes the mark of a project.</summary>
    public async Task SetAsync(ProjectId project, bool isProtected, CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        var record = await db.ProjectMarks.FindAsync([Endpoint, Account, project.Value], cancel);
        if (record is null)
        {
            record = new ProjectMarkRecord
            {
                Endpoint = Endpoint,
                Account = Account,
                ProjectId = project.Value,
                Protected = isProtected,
                By = current.Required.Identity.KeyPrefix,
                At = clock.GetUtcNow()
            };
            db.Add(record);
        }

        record.Protected = isProtected;
        record.By = current.Required.Identity.KeyPrefix;
        record.At = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        Volatile.Write(ref marked, isProtected ? marked.Add(project) : marked.Remove(project));
    }
}
