namespace Raff.Console.Components;

/// <summary>A group of entries in a <see cref="GrantGrid"/>.</summary>
/// <param name="Title">What the group is called.</param>
/// <param name="Entries">Its entries, in order.</param>
public sealed record GrantGroup(string Title, IReadOnlyList<GrantEntry> Entries);
