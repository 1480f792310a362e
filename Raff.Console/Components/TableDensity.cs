namespace Raff.Console.Components;

/// <summary>How tall a row is.</summary>
public enum TableDensity
{
    /// <summary>36 px.</summary>
    Compact,

    /// <summary>44 px, for touch and for reading.</summary>
    Comfortable,
}
