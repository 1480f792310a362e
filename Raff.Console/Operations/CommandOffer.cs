using Raff.Console.Domain.Actions;

namespace Raff.Console.Operations;

/// <summary>A command as a row offers it: a button or menu item.</summary>
/// <param name="Rule">Its name, words and confirmation.</param>
/// <param name="Reason">Why it cannot be chosen now; null where it can.</param>
/// <param name="Command">The command itself; null where it needs a form first, or where its row's project is unknown.</param>
public sealed record CommandOffer(ActionRule Rule, string? Reason, Command? Command)
{
    /// <summary>Whether it needs what only a form can say: a name, a plan.</summary>
    public bool NeedsForm => Command is null;
}
