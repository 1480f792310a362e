using Fluxor;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Scopes;

/// <summary>
/// Marks projects as protected and takes marks away, for everybody of the endpoint and account; each change is written into the journal with
/// who made it. The mark is the console's own: Raff knows nothing of it.
/// </summary>
public sealed class ProjectProtection(ProjectMarks marks, IDbContextFactory<ConsoleDbContext> storage, CurrentOperator current, IDispatcher dispatcher, TimeProvider clock)
{
    /// <summary>The projects marked as protected.</summary>
    public IReadOnlyCollection<ProjectId> Protected => marks.Protected;

    /// <summary>Raised when this tab wrote a change into the journal.</summary>
    public event Action<OperationRecord>? Recorded;

    /// <summary>Reads the marks again.</summary>
    public Task LoadAsync(CancellationToken cancel) => marks.LoadAsync(cancel);

    /// <summary>Marks a project as protected.</summary>
    public Task ProtectAsync(ProjectCard project, CancellationToken cancel) => SetAsync(project, true, "project.protect", $"{project.Name} was marked as protected.", cancel);

    /// <summary>Takes the mark away; the caller has had the name typed.</summary>
    public Task UnprotectAsync(ProjectCard project, CancellationToken cancel) => SetAsync(project, false, "project.unprotect", $"The protection of {project.Name} was taken away.", cancel);

    /// <summary>Drops the mark of a project that no longer exists.</summary>
    public async Task ForgetAsync(ProjectId project, CancellationToken cancel)
    {
        if (marks.IsProtected(project))
        {
            await marks.SetAsync(project, isProtected: false, cancel);
            dispatcher.Dispatch(new ScopeActions.ProtectionChanged(project, IsProtected: false));
        }
    }

    private async Task SetAsync(ProjectCard project, bool isProtected, string command, string sentence, CancellationToken cancel)
    {
        if (marks.IsProtected(project.Id) == isProtected || !await current.EnsureAliveAsync(cancel))
        {
            return;
        }

        await marks.SetAsync(project.Id, isProtected, cancel);
        await WriteAsync(project, command, sentence, cancel);
        dispatcher.Dispatch(new ScopeActions.ProtectionChanged(project.Id, isProtected));
    }

    private async Task WriteAsync(ProjectCard project, string command, string sentence, CancellationToken cancel)
    {
        var who = current.Required;
        var now = clock.GetUtcNow();
        var operation = new OperationRecord
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            StartedAt = now,
            SettledAt = now,
            IdentityKey = who.Identity.Key,
            KeyPrefix = who.Identity.KeyPrefix,
            KeyName = who.Identity.KeyName,
            Endpoint = who.EndpointName,
            Account = who.Identity.AccountId,
            ProjectId = project.Id.Value,
            ProjectName = project.Name,
            Kind = "projects",
            ResourceId = project.Id.Value,
            ResourceName = project.Name,
            Command = command,
            State = "succeeded",
            Outcome = sentence,
        };
        await using var db = await storage.CreateDbContextAsync(cancel);
        db.Add(operation);
        db.Add(new JournalEntryRecord { OperationId = operation.Id, At = now, State = operation.State, Sentence = sentence });
        await db.SaveChangesAsync(cancel);
        Recorded?.Invoke(operation);
    }
}
