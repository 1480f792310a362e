using Raff.Console.Components;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>One entry of the command palette. Closed: a page, a resource or an action.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Note">More about it, muted; null for nothing.</param>
public abstract record PaletteEntry(string Title, string? Note)
{
    /// <summary>A place to go to.</summary>
    public sealed record Link(string Title, string? Note, string Href) : PaletteEntry(Title, Note)
    {
        /// <summary>Its icon.</summary>
        public string Icon { get; init; } = ConsoleIcons.Next;

        /// <summary>The project it belongs to; null where it has none or several.</summary>
        public ProjectCard? Project { get; init; }
    }

    /// <summary>The open page in another scope.</summary>
    public sealed record Switch(SwitcherOption Option) : PaletteEntry(Option.Target.Name, null);

    /// <summary>Something the open page or the shell can do.</summary>
    public sealed record Act(PageAction Action) : PaletteEntry(Action.Title, Action.Refusal);
}
