namespace Raff.Console.Emulator.Http;

/// <summary>A query parameter that an operation declares; others are ignored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it must parse as.</param>
/// <param name="Description">What it does, for the description.</param>
internal sealed record QueryField(string Name, QueryKind Kind, string Description)
{
    /// <summary>The allowed values; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The default value.</summary>
    public int? Default { get; init; }

    /// <summary>The minimum value of an integer.</summary>
    public int? Minimum { get; init; }

    /// <summary>A filter with a fixed set of values.</summary>
    public static QueryField Word(string name, string description, params string[] allowed) => new(name, QueryKind.Text, description) { Allowed = allowed };

    /// <summary>The only region.</summary>
    public static QueryField Region { get; } = Word("region", "Filter by region", "us-east");

    /// <summary>Limit and offset with the operation's default limit.</summary>
    public static QueryField[] Paging(int limit) =>
    [
        new("limit", QueryKind.Integer, "Maximum number of rows to return; above 200 counts as 200") { Default = limit, Minimum = 1 },
        new("offset", QueryKind.Integer, "Number of rows to skip") { Default = 0, Minimum = 0 },
    ];
}
