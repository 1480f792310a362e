using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Scopes;

/// <summary>Writes into the journal what an operator changed about a project in this console alone: protection, budgets, prices. Scoped.</summary>
public sealed class ProjectJournal(CurrentOperator current, TimeProvider clock)
{
    /// <summary>Raised when this tab wrote a change.</summary>
    public event Action<OperationRecord>? Recorded;

    /// <summary>Adds an entry to what is saved next, so that the change and its entry are stored together or not at all.</summary>
    /// <param name="db">The store.</param>
    /// <param name="project">The project.</param>
    /// <param name="command">The command: <c>project.protect</c>.</param>
    /// <param name="state">How it ended: succeeded or refused.</param>
    /// <param name="sentence">What happened.</param>
    /// <returns>The entry, to be announced once it is saved.</returns>
    public OperationRecord Add(ConsoleDbContext db, ProjectCard project, string command, string state, string sentence)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(project);
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
            State = state,
            Outcome = sentence,
        };
        db.Add(operation);
        db.Add(new JournalEntryRecord { OperationId = operation.Id, At = now, State = operation.State, Sentence = sentence });
        return operation;
    }

    /// <summary>Shows an entry that was saved in the activity of the key's tabs.</summary>
    public void Announce(OperationRecord operation) => Recorded?.Invoke(operation);
}
