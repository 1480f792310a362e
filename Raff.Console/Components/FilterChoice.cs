namespace Raff.Console.Components;

/// <summary>A value to filter by.</summary>
/// <param name="Value">The value.</param>
public sealed record FilterChoice(string Value)
{
    /// <summary>How many rows have it; null where that is not known.</summary>
    public int? Count { get; init; }

    /// <summary>The project it stands for, which it is marked as; null for other values.</summary>
    public ProjectLabel? Project { get; init; }

    /// <summary>A choice without a count.</summary>
    public static implicit operator FilterChoice(string value) => FromString(value);

    /// <summary>A choice without a count.</summary>
    public static FilterChoice FromString(string value) => new(value);
}
