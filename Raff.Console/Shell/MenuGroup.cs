using System.Collections.Immutable;

namespace Raff.Console.Shell;

/// <summary>Pages that belong together in the menu.</summary>
/// <param name="Title">The group's heading; empty for the pages that stand above all groups.</param>
/// <param name="Pages">Its pages.</param>
public sealed record MenuGroup(string Title, ImmutableArray<MenuPage> Pages);
