namespace Raff.Console.Components;

/// <summary>A column that can be shown or hidden.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its heading.</param>
/// <param name="IsShown">Whether it is shown now.</param>
public sealed record ColumnChoice(string Key, string Title, bool IsShown);
