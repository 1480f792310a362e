using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Operations;

/// <summary>
/// Runs commands for this tab: checks on the server, journal, send once, follow. The one way in which pages change anything. Scoped.
/// </summary>
public sealed class OperationRunner(
    OperationEngine engine, CommandChecks checks, OperationTab tab, CurrentOperator current, ProjectDirectory directory, TimeProvider clock)
{
    /// <summary>Runs a command once.</summary>
    /// <param name="command">The command.</param>
    /// <param name="operationId">
    /// Made with <see cref="NewId"/> when the form or dialog opened. A second call with the same id (a double click, a replay after a reconnect, another
    /// tab) sends
    /// nothing and gets the first call's operation. After a refusal a further try needs a new id.
    /// </param>
    /// <returns>The operation as the answer left it. It never throws for what the API, the network or the store did; the operation says it in a
    /// sentence.</returns>
    public Task<Operation> RunAsync(Command command, string operationId) =>
        engine.OnceAsync(operationId, tab.Sender.Owner, () => RunAsync(Draft(command, operationId), command));

    /// <summary>An id for a form or dialog that opens.</summary>
    public string NewId() => OperationId.New(clock);

    /// <summary>The connection of this tab.</summary>
    internal OperationSender Sender => tab.Sender;

    /// <summary>An operation that has not been sent yet.</summary>
    internal Operation Draft(Command command, string operationId, string? runId = null)
    {
        var who = current.Required;
        tab.Begin(operationId);
        return new Operation
        {
            Id = operationId,
            Command = command.Name,
            Target = command.Target,
            ProjectName = command.Target.Project is { } project ? directory.CardOf(project).Name : null,
            Owner = OperationOwner.Of(who),
            KeyPrefix = who.Identity.KeyPrefix,
            KeyName = who.Identity.KeyName,
            Account = who.Identity.AccountId,
            State = runId is null ? OperationState.Sent : OperationState.Queued,
            Sentence = "Waiting for its turn.",
            StartedAt = clock.GetUtcNow(),
            Settling = command.Settling,
            ResultKind = command.ResultKind,
            RunId = runId,
            Inverse = command.Inverse,
        };
    }

    /// <summary>Runs an operation that was drafted.</summary>
    internal async Task<Operation> RunAsync(Operation draft, Command command)
    {
        await tab.AttachAsync();
        var (refusal, status) = await checks.RefusalAsync(command);
        var operation = refusal is null
            ? await engine.SendAsync(tab.Sender, draft with { StatusBefore = status }, command with { Send = sender => checks.SendAsync(command, sender) })
            : await engine.RefuseAsync(draft, refusal);
        if (operation.StartedAt < draft.StartedAt)
        {
            // The id was used before, perhaps by an earlier process: this tab sent nothing.
            tab.Forget(operation.Id);
        }

        return operation;
    }
}
