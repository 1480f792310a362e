using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>
/// The one way from choosing a command to its outcome, for row menus, detail pages and the palette: its form, a confirmation or nothing, then sent once, then
/// a toast. Scoped.
/// </summary>
public sealed class CommandFlow(
    CommandOffers offers, CommandChecks checks, OperationRunner runner, CommandOutcomes outcomes,
        ProjectDirectory directory, Dialogs dialogs, IEnumerable<CommandForm> forms)
{
    private readonly Dictionary<(string Kind, string Command), CommandForm> forms = forms.ToDictionary(form => (form.Kind, form.Command));
    private readonly HashSet<(string Command, string Id)> pending = [];
    private (string Command, string Id, string Finding)? fixing;

    /// <summary>The commands that a row offers; those without a form yet are left out.</summary>
    public IReadOnlyList<CommandItem> ItemsOf(IResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return [.. offers.For(row).Select(offer => ItemOf(row, offer)).OfType<CommandItem>().OrderBy(item => item.Group)];
    }

    /// <summary>A command was chosen to fix a finding: its operation names it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="finding">The title of the finding's rule.</param>
    public async Task FixAsync(IResource row, string name, string finding)
    {
        ArgumentNullException.ThrowIfNull(row);
        fixing = (name, row.Id.Value, finding);
        try
        {
            await StartAsync(row, name);
        }
        finally
        {
            fixing = null;
        }
    }

    /// <summary>A command was chosen.</summary>
    /// <returns>Completes when its dialog is closed, or when it was sent.</returns>
    public async Task StartAsync(IResource row, string name)
    {
        ArgumentNullException.ThrowIfNull(row);
        var offer = offers.For(row, name);
        if (ItemOf(row, offer) is not { } item)
        {
            return;
        }

        if (item.Reason is { } reason)
        {
            // The row has changed since the menu was opened.
            outcomes.Refuse(reason);
        }
        else if (FormOf(row, name) is { } form)
        {
            await dialogs.AskAsync(form.Ask(row));
        }
        else if (ConfirmationOf(offer.Command!) is not Confirmation.None)
        {
            await dialogs.AskAsync(new CommandQuestion(offer.Command!));
        }
        else if (pending.Add((name, row.Id.Value)))
        {
            try
            {
                outcomes.Say(await runner.RunAsync(Fixing(offer.Command!), runner.NewId()), StartAsync);
            }
            finally
            {
                pending.Remove((name, row.Id.Value));
            }
        }
    }

    /// <summary>An id for a dialog that opens, and for each further try after a refusal.</summary>
    public string NewId() => runner.NewId();

    /// <summary>Sends a command once and says what the API answered; a refusal is left to the dialog, which stays open.</summary>
    public async Task<Operation> RunAsync(Command command, string id)
    {
        var operation = await runner.RunAsync(Fixing(command), id);
        if (!IsRefusal(operation))
        {
            outcomes.Say(operation, StartAsync);
        }

        return operation;
    }

    /// <summary>Whether nothing was done, so that the dialog stays open with the reason.</summary>
    public static bool IsRefusal(Operation operation) => operation is { IsSettled: true, State: OperationState.Refused or OperationState.Failed };

    /// <summary>What the operator does before a command is sent: in a protected project a step more.</summary>
    public Confirmation ConfirmationOf(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (command.Rule.Confirmation, IsProtected: LabelOf(command.Target)?.IsProtected == true) switch
        {
            (Confirmation.None, true) => Confirmation.Confirm,
            (Confirmation.Confirm, true) => Confirmation.TypeName,
            (var own, _) => own,
        };
    }

    /// <summary>The project of a target, as dialogs show it.</summary>
    public ProjectLabel? LabelOf(CommandTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Project is { } project && directory.CardOf(project) is var card ? new ProjectLabel(card.Name, card.Color, card.IsProtected) : null;
    }

    /// <summary>The command that undoes an operation, as a toast offers it; empty for none.</summary>
    public IEnumerable<ToastAction> UndoOf(Operation operation) => outcomes.UndoOf(operation, StartAsync);

    private Command Fixing(Command command) =>
        fixing is { } one && one.Command == command.Name && one.Id == command.Target.Id ? command with { Finding = one.Finding } : command;

    private CommandForm? FormOf(IResource row, string name) => ActionTable.Of(row) is { } table ? forms.GetValueOrDefault((table.Kind, name)) : null;

    private CommandItem? ItemOf(IResource row, CommandOffer offer)
    {
        var form = FormOf(row, offer.Rule.Name);
        if (form is null && offer.Command is null && row.ProjectId is not null)
        {
            return null;
        }

        var reason = form?.Prepares(row) == true ? checks.Denial(offer.Rule, row.ProjectId) : offer.Reason;
        return new CommandItem(offer.Rule, reason ?? form?.Blocked(row),
            form is not null || (offer.Command is { } command && ConfirmationOf(command) is not Confirmation.None));
    }
}
