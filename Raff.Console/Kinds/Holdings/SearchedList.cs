namespace Raff.Console.Kinds.Holdings;

/// <summary>How much of a kind's lists a search could look at.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Rows">How many rows were searched.</param>
/// <param name="Total">How many rows there are, as far as it is known.</param>
public sealed record SearchedList(ResourceKind Kind, int Rows, int? Total)
{
    /// <summary>Whether every row was searched.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether more rows are being read.</summary>
    public bool IsLoading { get; init; }

    /// <summary>Whether Raff did not answer, or the rest does not fit into memory.</summary>
    public bool IsStuck { get; init; }

    /// <summary>Whether nothing was searched.</summary>
    public bool IsMissing => Rows == 0 && !IsWhole;

    /// <summary>Whether loading the list would let a search find more.</summary>
    public bool CanLoad => !IsWhole && !IsLoading && !IsStuck;
}
