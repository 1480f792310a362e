namespace Raff.Console.Lists;

/// <summary>How a reading of the rows in transition ended.</summary>
internal enum TransitionsRead
{
    /// <summary>They were read as far as the API answered; the next reading continues.</summary>
    Done,

    /// <summary>So many rows have left their transient status that reading the whole list takes fewer calls.</summary>
    BetterWhole,
}
