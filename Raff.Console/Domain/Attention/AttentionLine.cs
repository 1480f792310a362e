using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Attention;

/// <summary>One line of what needs attention: a rule and everything that breaks it.</summary>
/// <param name="Rule">The rule: <c>vm.failed</c>.</param>
/// <param name="Level">How urgent it is.</param>
/// <param name="Title">The text, with its count: <c>2 VMs failed</c>.</param>
/// <param name="Names">What it is about, for the line's detail.</param>
/// <param name="Projects">The projects concerned; empty for what belongs to the account.</param>
/// <param name="Page">The list that shows it: <c>vms</c>, or <c>/account/api-keys</c> for one of the account.</param>
/// <param name="Filter">The query that leaves just these rows, where the list has such a filter: <c>status=failure</c>.</param>
public sealed record AttentionLine(
    string Rule,
    AttentionLevel Level,
    string Title,
    IReadOnlyList<string> Names,
    IReadOnlyList<ProjectId> Projects,
    string Page,
    string? Filter)
{
    /// <summary>How many, where not all are named; null where they are.</summary>
    public int? Total { get; init; }

    /// <summary>The sweep that it is known from; null where loaded lists say it.</summary>
    public DateTimeOffset? SweptAt { get; init; }

    /// <summary>How many.</summary>
    public int Count => Total ?? Names.Count;
}
