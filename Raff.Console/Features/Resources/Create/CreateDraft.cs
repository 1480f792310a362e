using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Raff.Console.Features.Resources.Create;

/// <summary>
/// What is filled in on a form that creates something, each value under the name of its field. It stands in the query of the page, so that it survives a
/// reload and a sign-in: secrets do not belong in it. Immutable: each change is a new value. Pure.
/// </summary>
public sealed record CreateDraft
{
    private const int MaxLength = 2_000;
    private ImmutableSortedDictionary<string, ImmutableArray<string>> values = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>An empty one.</summary>
    public static CreateDraft Empty { get; } = new();

    /// <summary>The value of a field; empty for none.</summary>
    public string this[string field] => values.TryGetValue(field, out var found) ? found[0] : "";

    /// <summary>Every value of a field that holds several.</summary>
    public ImmutableArray<string> All(string field) => values.TryGetValue(field, out var found) ? found : [];

    /// <summary>The whole number of a field; null for none.</summary>
    public int? Number(string field) => int.TryParse(this[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a field says yes; else as given where nothing was chosen.</summary>
    public bool Flag(string field, bool otherwise = false) => this[field] switch
    {
        "yes" => true,
        "no" => false,
        _ => otherwise,
    };

    /// <summary>With another value, or other values, of a field; none clears it.</summary>
    public CreateDraft With(string field, params IEnumerable<string?> texts)
    {
        ImmutableArray<string> kept = [.. texts.OfType<string>().Where(text => text.Length > 0)];
        return new CreateDraft { values = kept.IsEmpty ? values.Remove(field) : values.SetItem(field, kept) };
    }

    /// <summary>With another number in a field; null clears it.</summary>
    public CreateDraft With(string field, int? number) => With(field, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>With a field that says yes or no.</summary>
    public CreateDraft With(string field, bool flag) => With(field, flag ? "yes" : "no");

    /// <summary>The draft that an address holds; values of absurd length are dropped.</summary>
    public static CreateDraft Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var start = url.IndexOf('?', StringComparison.Ordinal);
        var query = start < 0 ? [] : QueryHelpers.ParseQuery(url[start..].Split('#')[0]);
        return query.Aggregate(Empty, (draft, pair) => draft.With(pair.Key, pair.Value.Where(value => value?.Length <= MaxLength)));
    }

    /// <summary>
    /// The query of it, with its question mark; empty for an empty one. A value that is too long for an address is left out: it does not survive a reload.
    /// </summary>
    public string Write() => QueryHelpers.AddQueryString(
        "", values.SelectMany(pair => pair.Value.Where(value => value.Length <= MaxLength).Select(value => KeyValuePair.Create(pair.Key, (string?)value))));
}
