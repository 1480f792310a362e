namespace Raff.Console.Storage.History;

/// <summary>What a rule said about a project, for as long as it said the same.</summary>
public sealed class TallyRecord
{
    /// <summary>Grows with every row.</summary>
    public long Id { get; init; }

    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The project; empty for the account.</summary>
    public required string ProjectId { get; init; }

    /// <summary>How many subjects it judged.</summary>
    public required int Checked { get; init; }

    /// <summary>How many of them have a finding.</summary>
    public required int Findings { get; init; }

    /// <summary>How many subjects it could not judge; at least one where even their number is unknown.</summary>
    public required int Unknown { get; init; }

    /// <summary>Why it could not judge them; null where it judged all.</summary>
    public string? Reason { get; init; }

    /// <summary>The first sweep that said so.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first sweep that said otherwise; null while it holds.</summary>
    public DateTimeOffset? Until { get; set; }
}
