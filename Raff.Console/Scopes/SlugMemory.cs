using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Scopes;

/// <summary>The project that each slug last referred to, per endpoint and account. A guess: callers check it by get-by-id.</summary>
public sealed class SlugMemory(IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, SoftStore soft)
{
    private string Endpoint => current.Required.EndpointName;

    private string Account => current.Required.Identity.AccountId ?? "";

    /// <summary>The project that the slug last referred to; null if unknown.</summary>
    public async Task<ProjectId?> FindAsync(string slug, CancellationToken cancel)
    {
        ProjectId? found = null;
        await soft.TryReadAsync("A slug", async () =>
        {
            await using var db = await storage.CreateDbContextAsync(cancel);
            var record = await db.SlugMemories.FindAsync([Endpoint, Account, slug], cancel);
            found = record is null ? null : new ProjectId(record.ProjectId);
        });
        cancel.ThrowIfCancellationRequested();
        return found;
    }

    /// <summary>Remembers the project of a slug.</summary>
    public Task RememberAsync(string slug, ProjectId project, CancellationToken cancel) => soft.TryAsync("A slug", async () =>
    {
        await using var db = await storage.CreateDbContextAsync(cancel);

        // In one statement: several pages of a project that is new to everyone are often requested at the same time.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SlugMemory" ("Endpoint", "Account", "Slug", "ProjectId") VALUES ({Endpoint}, {Account}, {slug}, {project.Value})
            ON CONFLICT ("Endpoint", "Account", "Slug") DO UPDATE SET "ProjectId" = excluded."ProjectId"
            """, cancel);
    });

    /// <summary>The slug no longer means that project.</summary>
    public Task ForgetAsync(string slug, CancellationToken cancel) => soft.TryAsync("A slug", async () =>
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        await db.SlugMemories.Where(memory => memory.Endpoint == Endpoint && memory.Account == Account && memory.Slug == slug).ExecuteDeleteAsync(cancel);
    });
}
