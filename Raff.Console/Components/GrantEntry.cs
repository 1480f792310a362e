namespace Raff.Console.Components;

/// <summary>One thing that may be granted.</summary>
/// <param name="Name">Its name, for example of a permission.</param>
/// <param name="About">What it allows; null if unknown.</param>
public sealed record GrantEntry(string Name, string? About);
