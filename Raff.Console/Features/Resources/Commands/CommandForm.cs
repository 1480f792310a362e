using Raff.Console.Components;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>
/// The dialog of a command that needs what only a form can say: a name, a plan, what goes with a deleted VM. Registered by the feature that has it.
/// </summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Ask">The question about a row.</param>
public sealed record CommandForm(string Kind, string Command, Func<IResource, DialogQuestion> Ask)
{
    /// <summary>Whether the dialog itself brings a row into the state that the command needs: it stops a VM, changes its plan and starts it again.</summary>
    public Func<IResource, bool> Prepares { get; init; } = static _ => false;

    /// <summary>A further reason why the form has nothing to offer for a row: a VM without tags has none to remove; null where it has.</summary>
    public Func<IResource, string?> Blocked { get; init; } = static _ => null;
}
