namespace Raff.Console.Lists;

/// <summary>How a reading of the rows in transition ended.</summary>
internal enum TransitionsRead
{
    /// <summary>They were read as far as the API answered; the next time reads on.</summary>
    Done,

    /// <summary>So many rows have left their passing status that the whole list is read in fewer calls.</summary>
    BetterWhole,
}
