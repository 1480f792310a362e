using System.Collections.Frozen;
using Microsoft.AspNetCore.Components.Rendering;
using Raff.Console.Components;
using Raff.Console.Domain.Findings;

namespace Raff.Console.Kinds;

/// <summary>The open findings of rows as a column and a filter, for every kind that a rule of the audit is about.</summary>
public static class FindingColumn
{
    private const string Title = "Findings";

    private static readonly FrozenSet<string> Subjects = RuleCatalog.All.Select(rule => rule.SubjectKind).ToFrozenSet(StringComparer.Ordinal);

    private static readonly ResourceColumn Unbound = new()
    {
        Key = DerivedColumn.Findings,
        Title = Title,
        Text = static _ => "",
        Facts = [new ColumnFact("findings", static _ => null), new ColumnFact("worst_finding", static _ => null)],
        Ch = 9,
        NeedsFindings = true,
    };

    /// <summary>The filter.</summary>
    public static ResourceFilter Filter { get; } = new(DerivedColumn.Findings, Title, static _ => [])
    {
        ValuesIn = static (row, context) => context.Findings?.ValuesOf(row) ?? [RowFindings.Unknown],
        Known = [RowFindings.Any, "critical", "high", "medium", "low", RowFindings.None],
        Label = LabelOf,
        NeedsFindings = true,
    };

    /// <summary>The word for the subjects of findings that the rows of a kind are; null where no rule is about them.</summary>
    /// <param name="word">The kind's route word.</param>
    public static string? SubjectOf(string word)
    {
        var subject = word switch
        {
            "api-keys" => SubjectKinds.Key,
            "members" => SubjectKinds.Member,
            "roles" => SubjectKinds.Role,
            "projects" => SubjectKinds.Project,
            _ => word,
        };
        return Subjects.Contains(subject) ? subject : null;
    }

    /// <summary>The column.</summary>
    public static ResourceColumn Column { get; } = Unbound with { Bind = context => Bound(context.Findings) };

    private static ResourceColumn Bound(RowFindings? findings) => findings is null ? Unbound : Unbound with
    {
        Text = row => findings.Of(row) is { } mark ? $"{mark.Count} {FindingMark.WordOf(mark.Worst)}" : "",
        Facts =
        [
            new ColumnFact("findings", row => findings.Of(row)?.Count),
            new ColumnFact("worst_finding", row => findings.Of(row) is { } mark ? FindingMark.WordOf(mark.Worst) : null),
        ],
        Cell = row => findings.Of(row) is { } mark ? SeverityMark.Of(FindingMark.WordOf(mark.Worst), mark.Count, findings.WordsOf(row, mark)) : Empty,

        // The worst first when it runs from the greatest down; rows without a finding come last either way.
        SortNumber = row => findings.Of(row) is { } mark ? (((int)Severity.Info - (int)mark.Worst) * 1_000_000d) + mark.Count : double.NaN,
    };

    private static void Empty(RenderTreeBuilder builder)
    {
    }

    private static string LabelOf(string value) => value switch
    {
        RowFindings.Any => "Any finding",
        RowFindings.None => "No finding",
        RowFindings.Unknown => "Not swept yet",
        "critical" or "high" or "medium" or "low" => $"Worst is {value}",
        _ => RuleCatalog.Find(value)?.Title ?? value,
    };
}
