namespace Raff.Console.Shell;

/// <summary>Entries of the switcher under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Options">The entries.</param>
public sealed record SwitcherGroup(string Title, IReadOnlyList<SwitcherOption> Options);
