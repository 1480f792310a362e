using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Scopes;

/// <summary>The projects that an identity visited and pinned, stored on the server. Scoped.</summary>
public sealed class ProjectVisits(IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, SoftStore soft, TimeProvider clock)
{
    private const int MaxRecent = 8;

    private string Endpoint => current.Required.EndpointName;

    private string Identity => current.Required.Identity.Key;

    /// <summary>The projects visited last, the latest first.</summary>
    public ImmutableList<ProjectId> Recent { get; private set; } = [];

    /// <summary>The pinned projects.</summary>
    public ImmutableHashSet<ProjectId> Pinned { get; private set; } = [];

    /// <summary>Reads visits and pins.</summary>
    public Task LoadAsync(CancellationToken cancel) => soft.TryReadAsync("Recent and pinned projects", () => ReadAsync(cancel));

    private async Task ReadAsync(CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        var mine = db.ProjectVisits.AsNoTracking().Where(visit => visit.Endpoint == Endpoint && visit.IdentityKey == Identity);
        var recent = await mine.Where(visit => visit.LastVisitedAt != null).OrderByDescending(visit => visit.LastVisitedAt).Take(MaxRecent)
            .Select(visit => visit.ProjectId).ToListAsync(cancel);
        var pinned = await mine.Where(visit => visit.Pinned).Select(visit => visit.ProjectId).ToListAsync(cancel);
        Recent = [.. recent.Select(id => new ProjectId(id))];
        Pinned = [.. pinned.Select(id => new ProjectId(id))];
    }

    /// <summary>Records a visit.</summary>
    public async Task VisitedAsync(ProjectId project, CancellationToken cancel)
    {
        if (Recent is [var latest, ..] && latest == project)
        {
            return;
        }

        Recent = [.. Recent.Remove(project).Insert(0, project).Take(MaxRecent)];
        await ChangeAsync(project, visit => visit.LastVisitedAt = clock.GetUtcNow(), cancel);
    }

    /// <summary>Pins or unpins a project.</summary>
    public async Task PinAsync(ProjectId project, bool isPinned, CancellationToken cancel)
    {
        Pinned = isPinned ? Pinned.Add(project) : Pinned.Remove(project);
        await ChangeAsync(project, visit => visit.Pinned = isPinned, cancel);
    }

    private Task<bool> ChangeAsync(ProjectId project, Action<ProjectVisitRecord> change, CancellationToken cancel) =>
        soft.TryAsync("A visit or pin", async () =>
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        var record = await db.ProjectVisits.FindAsync([Endpoint, Identity, project.Value], cancel);
        if (record is null)
        {
            record = new ProjectVisitRecord { Endpoint = Endpoint, IdentityKey = Identity, ProjectId = project.Value, Pinned = false };
            db.Add(record);
        }

        change(record);
        await db.SaveChangesAsync(cancel);
    });
}
