using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Raff.Console.Features.Inventory;

/// <summary>What the inventory shows; the URL holds it.</summary>
public sealed record InventoryQuery
{
    /// <summary>The sizes of a page.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, DefaultSize, 100];

    /// <summary>The columns that sort, as the URL names them.</summary>
    public static readonly IReadOnlyList<string> Sorts = ["name", "kind", "project", "status", "monthly", "created"];

    private const int DefaultSize = 50;
    private const int MaxWord = 200;
    private static readonly InventoryField[] Fields = Enum.GetValues<InventoryField>();

    /// <summary>Words, addresses and ranges of addresses that a resource must match.</summary>
    public string Search { get; init; } = "";

    /// <summary>The values of each filtered field; a resource must have one of each.</summary>
    public ImmutableSortedDictionary<InventoryField, ImmutableArray<string>> Filters { get; init; } =
        ImmutableSortedDictionary<InventoryField, ImmutableArray<string>>.Empty;

    /// <summary>What is added up; null for the resources themselves.</summary>
    public InventoryField? Group { get; init; }

    /// <summary>The column to sort by, with a dash before it for the reverse.</summary>
    public string Sort { get; init; } = "name";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Whether anything is left out.</summary>
    public bool IsFiltered => Search.Length > 0 || !Filters.IsEmpty;

    /// <summary>The values that a field is filtered by; none for all.</summary>
    public ImmutableArray<string> Of(InventoryField field) => Filters.TryGetValue(field, out var values) ? values : [];

    /// <summary>With other values of a field, from the first page.</summary>
    public InventoryQuery With(InventoryField field, IEnumerable<string> values)
    {
        ImmutableArray<string> chosen = [.. values.Distinct(StringComparer.Ordinal)];
        return this with { Filters = chosen.IsEmpty ? Filters.Remove(field) : Filters.SetItem(field, chosen), Page = 1 };
    }

    /// <summary>Sorted by a column; by the same one again, the other way.</summary>
    public InventoryQuery By(string column) => this with { Sort = Sort == column ? "-" + column : column, Page = 1 };

    /// <summary>Reads it from a URL; invalid values are ignored.</summary>
    public static InventoryQuery Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
        var read = new InventoryQuery
        {
            Search = One("q") is { Length: <= MaxWord } words ? words.Trim() : "",
            Group = Fields.Cast<InventoryField?>().FirstOrDefault(field => Word(field!.Value) == One("group")),
            Sort = Sorts.Contains(One("sort").TrimStart('-')) ? One("sort") : "name",
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = int.TryParse(One("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };
        return Fields.Aggregate(read, (so, field) =>
            query.TryGetValue(Word(field), out var values)
                ? so.With(field, values.OfType<string>().Where(value => value.Length <= MaxWord)) with { Page = so.Page } : so);

        string One(string name) => query.TryGetValue(name, out var values) ? values[0] ?? "" : "";
    }

    /// <summary>The query with its question mark; empty for the defaults.</summary>
    public string Write()
    {
        List<KeyValuePair<string, string?>> pairs = [];
        Put("q", Search);
        pairs.AddRange(Filters.SelectMany(filter => filter.Value.Select(value => KeyValuePair.Create(Word(filter.Key), (string?)value))));
        Put("group", Group is { } group ? Word(group) : "");
        Put("sort", Sort == "name" ? "" : Sort);
        Put("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        Put("size", Size == DefaultSize ? "" : Size.ToString(CultureInfo.InvariantCulture));
        return QueryHelpers.AddQueryString("", pairs);

        void Put(string name, string value)
        {
            if (value.Length > 0)
            {
                pairs.Add(KeyValuePair.Create(name, (string?)value));
            }
        }
    }

    /// <summary>The word of a field in the URL.</summary>
    public static string Word(InventoryField field) => field switch
    {
        InventoryField.Kind => "kind",
        InventoryField.Project => "project",
        InventoryField.Status => "status",
        InventoryField.Region => "region",
        InventoryField.Tag => "tag",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
