using Fluxor;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Scopes;

/// <summary>
/// Marks projects as protected and removes marks, for everyone at the endpoint and in the account. Each change is written to the journal with
/// the operator who made it. Raff does not know about the mark.
/// </summary>
public sealed class ProjectProtection(
    ProjectMarks marks,
    IDbContextFactory<ConsoleDbContext> storage,
    CurrentOperator current,
    SoftStore soft,
    IDispatcher dispatcher,
    ProjectJournal journal)
{
    /// <summary>The projects marked as protected.</summary>
    public IReadOnlyCollection<ProjectId> Protected => marks.Protected;

    /// <summary>
    /// Why this key may not change the mark of a project: it is known to manage neither the account's projects nor this one's settings. Null where it may, or
    /// where its rights cannot be read. The mark is the console's own, so there is no API to decide that.
    /// </summary>
    public string? Denial(ProjectId project)
    {
        var identity = current.Required.Identity;
        return identity.Refusal(PermissionName.AccountProjectsManage, null) is null ? null : identity.Refusal(PermissionName.ProjectSettingsManage, project);
    }

    /// <summary>Reads the marks again.</summary>
    public Task LoadAsync(CancellationToken cancel) => marks.LoadAsync(cancel);

    /// <summary>Marks a project as protected.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> ProtectAsync(ProjectCard project, CancellationToken cancel) =>
        SetAsync(project, true, "project.protect", $"{project.Name} was marked as protected.", cancel);

    /// <summary>Removes the mark; the caller has already confirmed it.</summary>
    /// <returns>The error as a sentence; null on success.</returns>
    public Task<string?> UnprotectAsync(ProjectCard project, CancellationToken cancel) =>
        SetAsync(project, false, "project.unprotect", $"The protection of {project.Name} was removed.", cancel);

    /// <summary>Drops the mark of a project that no longer exists.</summary>
    public async Task ForgetAsync(ProjectId project, CancellationToken cancel)
    {
        if (marks.IsProtected(project) && await soft.TryAsync("The mark of a deleted project", () => marks.SetAsync(project, isProtected: false, cancel)))
        {
            dispatcher.Dispatch(new ScopeActions.ProtectionChanged(project, IsProtected: false));
        }
    }

    private async Task<string?> SetAsync(ProjectCard project, bool isProtected, string command, string sentence, CancellationToken cancel)
    {
        if (marks.IsProtected(project.Id) == isProtected)
        {
            return null;
        }

        // The database blocks its caller while it is locked, and the tab must keep responding.
        string? problem = null;
        if (!await soft.TryAsync("The protection of a project", async () =>
        {
            problem = await current.EnsureAliveAsync(cancel) ? Denial(project.Id) : "Your session has ended. Sign in again.";
            if (problem is null)
            {
                await marks.SetAsync(project.Id, isProtected, cancel);
            }

            await WriteAsync(project, command, problem is null ? "succeeded" : "refused", problem ?? sentence, cancel);
        }))
        {
            problem = "The console can't write to its database right now, so nothing was changed. Try again.";
        }

        if (problem is null)
        {
            dispatcher.Dispatch(new ScopeActions.ProtectionChanged(project.Id, isProtected));
        }

        return problem;
    }

    private async Task WriteAsync(ProjectCard project, string command, string state, string sentence, CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        var entry = journal.Add(db, project, command, state, sentence);
        await db.SaveChangesAsync(cancel);
        journal.Announce(entry);
    }
}
