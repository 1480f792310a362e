namespace Raff.Console.Domain.Networks;

/// <summary>A line on the map of a project's network.</summary>
/// <param name="From">The key of the box on the left.</param>
/// <param name="To">The key of the box on the right.</param>
/// <param name="Meaning">What it says, in words: "reaches", "is protected by", "is in".</param>
/// <param name="Address">The address that belongs to it; empty for none.</param>
public sealed record MapEdge(string From, string To, string Meaning, string Address);
