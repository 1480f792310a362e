using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Create;

/// <summary>Sends a form that creates resources: one command and one operation for each, one after the other. Scoped.</summary>
public sealed class CreateSender(OperationRunner runner, OperationBook book, OperationTab tab, CommandChecks checks, Dialogs dialogs, Toasts toasts)
{
    /// <summary>An id for a form that opens; the one that the address holds unless that was sent before.</summary>
    public string IdFor(string fromAddress) => fromAddress.Length > 0 && book.Find(tab.Sender.Owner, fromAddress) is null ? fromAddress : runner.NewId();

    /// <summary>Why nothing can be created in a project; null where it can, and while no project is chosen.</summary>
    public string? Denial(ActionRule rule, string project) => project.Length == 0 ? null : checks.Denial(rule, new ProjectId(project));

    /// <summary>Asks once more where the project is protected.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="what">What they create: "VM", "3 VMs".</param>
    /// <param name="project">The project.</param>
    public async Task<bool> ConfirmAsync(ImmutableArray<Command> commands, string what, ProjectCard project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return !project.IsProtected || await dialogs.AskAsync(new CreateQuestion(commands, what, project));
    }

    /// <summary>Sends the commands until one is not accepted.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="formId">The operation id of the first; those of the others follow from it, so that the same form sends each once.</param>
    public async Task<CreateOutcome> SendAsync(ImmutableArray<Command> commands, string formId)
    {
        var made = ImmutableArray.CreateBuilder<Operation>();
        for (var index = 0; index < commands.Length; index++)
        {
            var command = commands[index];
            RaffError? error = null;
            var operation = await runner.RunAsync(
                command with
                {
                    Send = async client =>
                    {
                        var answer = await command.Send(client);
                        error = (answer as RaffResult<CommandAnswer>.Failed)?.Error;
                        return answer;
                    },
                },
                index == 0 ? formId : $"{formId}-{index}");
            if (!tab.IsOwn(operation.Id))
            {
                return new CreateOutcome(made.ToImmutable(), operation, null) { IsFromElsewhere = true };
            }

            if (operation.State is not (OperationState.Running or OperationState.Succeeded))
            {
                return new CreateOutcome(made.ToImmutable(), operation, error);
            }

            made.Add(operation);
        }

        return new CreateOutcome(made.ToImmutable(), null, null);
    }

    /// <summary>Sends what follows a creation. If that fails, a toast says so: what was created stays.</summary>
    /// <param name="created">The creations.</param>
    /// <param name="next">What follows one of them; null for nothing.</param>
    /// <param name="problem">What it means if it fails: "its note was not saved".</param>
    public async Task FollowUpAsync(ImmutableArray<Operation> created, Func<Operation, Command?> next, string problem)
    {
        ArgumentNullException.ThrowIfNull(next);
        foreach (var made in created)
        {
            if (next(made) is { } command
                && await runner.RunAsync(command, $"{made.Id}-after") is { State: not (OperationState.Running or OperationState.Succeeded) } failed)
            {
                toasts.Error($"{NameText.Of(made.Target.Name)} was created, but {problem}: {failed.Sentence}");
            }
        }
    }

    /// <summary>Says what was accepted, with the way to the next one.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="what">What they create: "3 VMs".</param>
    /// <param name="project">The project's name.</param>
    /// <param name="again">The address of the form, filled in the same way.</param>
    public void Announce(ImmutableArray<Command> commands, string what, string project, string again) =>
        toasts.Success(
            $"{(commands is [var one] ? one.Doing.TrimEnd('.') : $"Creating {what}")} in {project}.", new ToastAction("Create another like this", again));
}
