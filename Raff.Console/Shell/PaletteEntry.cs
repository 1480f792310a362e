using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>One entry of the command palette. Closed: a page, a resource, a project or an action.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Note">More about it, muted; null for nothing.</param>
public abstract record PaletteEntry(string Title, string? Note)
{
    /// <summary>Other words that people type for it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>How well it matches what was typed: its title first, then its other names, which count as a word of the title.</summary>
    public int RankOf(SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var rank = words.RankOf(Title);
        return rank > SearchWords.Word && Aliases.Any(alias => words.RankOf(alias) <= SearchWords.Word) ? SearchWords.Word : rank;
    }

    /// <summary>A place to go to.</summary>
    public sealed record Link(string Title, string? Note, string Href) : PaletteEntry(Title, Note)
    {
        /// <summary>Its icon.</summary>
        public string Icon { get; init; } = ConsoleIcons.Next;

        /// <summary>The field that matched and its value; null where the title did.</summary>
        public string? Field { get; init; }

        /// <summary>The project it belongs to; null where it has none or several.</summary>
        public ProjectCard? Project { get; init; }
    }

    /// <summary>The open page in another scope.</summary>
    public sealed record Switch(SwitcherOption Option) : PaletteEntry(Option.Target.Name, null);

    /// <summary>Something the open page or the shell can do.</summary>
    public sealed record Act(PageAction Action) : PaletteEntry(Action.Title, Action.Refusal);

    /// <summary>A button of the bar, pressed by the browser: signing out is a form, the shortcuts a popover.</summary>
    /// <param name="Title">What it does.</param>
    /// <param name="Button">The button's selector.</param>
    public sealed record Press(string Title, string Button) : PaletteEntry(Title, null);

    /// <summary>Loads the lists that were not searched, and searches them; the palette stays open.</summary>
    public sealed record Load(string Title, string? Note) : PaletteEntry(Title, Note);
}
