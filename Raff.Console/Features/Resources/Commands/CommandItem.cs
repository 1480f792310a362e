using Raff.Console.Domain.Actions;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>A command as a menu or button shows it.</summary>
/// <param name="Rule">Its name, words and confirmation.</param>
/// <param name="Reason">Why it cannot be chosen now; null where it can.</param>
/// <param name="OpensDialog">Whether a dialog follows.</param>
public sealed record CommandItem(ActionRule Rule, string? Reason, bool OpensDialog)
{
    /// <summary>What it says: "Stop…".</summary>
    public string Label => OpensDialog ? $"{Rule.Title}…" : Rule.Title;

    /// <summary>Its place in a menu: power first, what nothing brings back last.</summary>
    public int Group => Rule.Confirmation is Confirmation.TypeName ? 2 : Rule.Permission?.Value.EndsWith(".power", StringComparison.Ordinal) == true ? 0 : 1;
}
