using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.Components;
using Raff.Console.RaffApi;

namespace Raff.Console.Kinds;

/// <summary>What part of a list is shown: search, sort, filters and page. Lives in the URL; invalid values become the default.</summary>
public sealed record ListQuery
{
    /// <summary>Rows on a page unless the URL says otherwise.</summary>
    public const int DefaultSize = 50;

    /// <summary>The page sizes an operator can choose: the largest page may have 1,500 nodes and 300 KB of render batches.</summary>
    public static readonly ImmutableArray<int> Sizes = [25, DefaultSize];

    /// <summary>The sort by project and, within each, by name: the default over all projects.</summary>
    public const string ByProject = "project";

    private const int MaxSearch = 200;
    private const int MaxValues = 50;

    /// <summary>The list as it is without any parameter.</summary>
    public static ListQuery Default { get; } = new();

    /// <summary>Words that a row must contain; empty for all rows.</summary>
    public string Search { get; init; } = "";

    /// <summary>The key of the column sorted by; null for the default (<see cref="ResourceKind.DefaultSort"/>).</summary>
    public string? Sort { get; init; }

    /// <summary>Whether the sort runs from the greatest down.</summary>
    public bool IsDescending { get; init; }

    /// <summary>The column by which the rows are grouped; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>The wanted values by field; a field that is not named excludes no row.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Filters { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>The columns to show; empty for the kind's own.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>How tall the rows are.</summary>
    public TableDensity Density { get; init; }

    /// <summary>Whether the whole list is needed to answer: it is searched, filtered or sorted.</summary>
    public bool NeedsWholeList => Search.Length > 0 || Sort is not null || Group is not null || Filters.Count > 0;

    /// <summary>The order of the rows as the URL says it; empty for the default.</summary>
    public string SortKey => IsDescending ? $"-{Sort}" : Sort ?? "";

    /// <summary>What tells the filtered and sorted rows from others, whatever the page: the key of a shared view.</summary>
    public string ViewKey => (this with { Page = 1, Size = DefaultSize, Columns = [], Density = TableDensity.Compact }).ToString();

    /// <summary>Reads the parameters of a URL as a list of this kind in this scope understands them.</summary>
    public static ListQuery Read(string url, ResourceKind kind, Scope scope)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
        {
            return Default;
        }

        var said = QueryHelpers.ParseQuery(url[mark..]);
        var sort = One("sort");
        var key = sort?.TrimStart('-');
        var filters = kind.Filters
            .Where(filter => !filter.IsForAllProjects || scope is Scope.AllProjects)
            .Select(filter => (filter.Field, Values: Many(filter.Field)))
            .Where(filter => filter.Values.Count > 0)
            .ToImmutableSortedDictionary(filter => filter.Field, filter => filter.Values, StringComparer.Ordinal);
        return new ListQuery
        {
            Search = One("q") is { } words ? words.Trim()[..Math.Min(words.Trim().Length, MaxSearch)] : "",
            Sort = kind.Columns.Any(column => column.Key == key && column.CanSort) || (key == ByProject && kind.DefaultSort(scope) == ByProject) ? key : null,
            IsDescending = sort is ['-', ..],
            Group = kind.GroupColumn is { } by && One("group") == by.Key ? by.Key : null,
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            Size = int.TryParse(One("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
            Filters = filters,
            Density = One("density") == "comfortable" ? TableDensity.Comfortable : TableDensity.Compact,
            Columns = [.. (One("columns") ?? "").Split(',').Where(wanted => kind.Columns.Any(column => column.Key == wanted))],
        };

        string? One(string name) => said.TryGetValue(name, out var values) ? values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) : null;

        ImmutableSortedSet<string> Many(string name) => said.TryGetValue(name, out var values)
            ? values.OfType<string>().Where(value => value.Length > 0).Take(MaxValues).ToImmutableSortedSet(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Another page of the same rows.</summary>
    public ListQuery WithPage(int page) => this with { Page = Math.Max(1, page) };

    /// <summary>Another page size, from the first page.</summary>
    public ListQuery With(int size) => this with { Size = size, Page = 1 };

    /// <summary>Other values for a field, from the first page; none excludes no row.</summary>
    public ListQuery With(string field, IEnumerable<string> values)
    {
        var wanted = values.ToImmutableSortedSet(StringComparer.Ordinal);
        return this with { Page = 1, Filters = wanted.Count == 0 ? Filters.Remove(field) : Filters.SetItem(field, wanted) };
    }

    /// <summary>Sorted by a column: ascending, then descending, then by default again.</summary>
    /// <param name="column">The column.</param>
    /// <param name="byDefault">The column that the rows are sorted by now without a choice; null where they are in the API's order.</param>
    public ListQuery SortedBy(string column, string? byDefault = null) => ((Sort ?? byDefault) == column, IsDescending) switch
    {
        (false, _) => this with { Sort = column == byDefault ? null : column, IsDescending = false, Page = 1 },
        (true, false) when Sort is null => this with { Sort = column, IsDescending = true, Page = 1 },
        (true, false) => this with { IsDescending = true, Page = 1 },
        (true, true) => this with { Sort = null, IsDescending = false, Page = 1 },
    };

    /// <summary>The rows grouped, the newest of each group first, or ungrouped again.</summary>
    public ListQuery GroupedBy(string? column) =>
        this with { Group = column, Sort = column is null ? null : "created", IsDescending = column is not null, Page = 1 };

    /// <summary>The same as URL parameters, in one fixed order and without defaults; empty for none.</summary>
    public override string ToString()
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        void Say(string name, string? value, bool unless)
        {
            if (!unless)
            {
                pairs.Add(new(name, value));
            }
        }

        Say("q", Search, Search.Length == 0);
        Say("sort", SortKey, Sort is null);
        Say("group", Group, Group is null);
        foreach (var (field, values) in Filters)
        {
            pairs.AddRange(values.Select(value => KeyValuePair.Create(field, (string?)value)));
        }

        Say("columns", string.Join(',', Columns), Columns.IsEmpty);
        Say("density", "comfortable", Density == TableDensity.Compact);
        Say("page", Page.ToString(CultureInfo.InvariantCulture), Page == 1);
        Say("size", Size.ToString(CultureInfo.InvariantCulture), Size == DefaultSize);
        return QueryHelpers.AddQueryString("", pairs);
    }

    /// <inheritdoc />
    public bool Equals(ListQuery? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
