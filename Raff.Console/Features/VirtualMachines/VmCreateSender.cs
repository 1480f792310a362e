using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Sends the form that creates VMs: one command and one operation for each VM, one after the other. Scoped.</summary>
public sealed class VmCreateSender(OperationRunner runner, OperationBook book, OperationTab tab, CommandChecks checks, Dialogs dialogs, Toasts toasts)
{
    /// <summary>An id for a form that opens; the one that the address holds unless that was sent before.</summary>
    public string IdFor(string fromAddress) => fromAddress.Length > 0 && book.Find(tab.Sender.Owner, fromAddress) is null ? fromAddress : runner.NewId();

    /// <summary>Why nothing can be created in a project; null where it can.</summary>
    public string? Denial(string project) => project.Length == 0 ? null : checks.Denial(VmActions.Create, new ProjectId(project));

    /// <summary>The commands of a draft.</summary>
    public static ImmutableArray<Command> Commands(VmCreateDraft draft, VmCreateCatalog catalog, IReadOnlyCollection<SshKey> keys)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return [.. draft.Names.Select(name => VmCommands.Create(new ProjectId(draft.Project), VmCreateRules.Request(draft, name, catalog, keys)))];
    }

    /// <summary>Asks once more where the project is protected.</summary>
    public async Task<bool> ConfirmAsync(ImmutableArray<Command> commands, ProjectCard project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return !project.IsProtected || await dialogs.AskAsync(new VmCreateQuestion(commands, project));
    }

    /// <summary>Sends the commands until one is not accepted.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="formId">The operation id of the first; those of the others follow from it, so that the same form sends each once.</param>
    public async Task<VmCreateOutcome> SendAsync(ImmutableArray<Command> commands, string formId)
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
            if (operation.State is not (OperationState.Running or OperationState.Succeeded))
            {
                return new VmCreateOutcome(made.ToImmutable(), operation, error);
            }

            made.Add(operation);
        }

        return new VmCreateOutcome(made.ToImmutable(), null, null);
    }

    /// <summary>Says what was accepted, with the way to the next one.</summary>
    public void Announce(ImmutableArray<Operation> made, string projectName, string again) =>
        toasts.Success(
            made is [var one] ? $"Creating {one.Target.Name} in {projectName}." : $"Creating {made.Length} VMs in {projectName}.",
            new ToastAction("Create another like this", again));
}
