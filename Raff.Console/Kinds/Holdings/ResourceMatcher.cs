using System.Collections.Concurrent;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Holdings;

/// <summary>
/// Matches the rows of a kind against a search: each word is in the name or in another field that the kind's list searches, or it is the row's status,
/// kind or project. Pure, and safe to use on several threads.
/// </summary>
/// <param name="kind">The kind.</param>
/// <param name="words">The words, in any order.</param>
/// <param name="projects">For each project that some word means, a bit for each such word.</param>
public sealed class ResourceMatcher(ResourceKind kind, SearchWords words, IReadOnlyDictionary<ProjectId, int> projects)
{
    private const int Name = 0;
    private const int Id = 1;
    private const int Nowhere = -1;
    private const int ShortestStatus = 3;
    private readonly ConcurrentDictionary<string, int> statuses = new(StringComparer.Ordinal);
    private readonly int kindBits = Bits(words, word => MeansKind(kind, word));

    /// <summary>For each word a bit, set where the word passes a test.</summary>
    public static int Bits(SearchWords words, Func<string, bool> isMeant)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(isMeant);
        var bits = 0;
        for (var place = 0; place < words.Words.Length; place++)
        {
            bits |= isMeant(words.Words[place]) ? 1 << place : 0;
        }

        return bits;
    }

    /// <summary>How a row matches.</summary>
    public RowMatch Match(IResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var name = ComparableText.Of(row.Name);
        var projectBits = row.ProjectId is { } project ? projects.GetValueOrDefault(project) : 0;
        var statusBits = StatusBits(row);
        var (rank, isByName, isInList, asksForStatus) = (SearchWords.Exact, true, true, false);
        var (hasText, hasStatus, hasKind, hasProject) = (false, false, false, false);
        for (var place = 0; place < words.Words.Length; place++)
        {
            var word = words.Words[place];
            var (field, found) = Find(row, name, word);
            var isStatus = Has(statusBits, place);
            var isKind = Has(kindBits, place);
            var isProject = Has(projectBits, place);
            if (found < SearchWords.Near || (found == SearchWords.Near && !isStatus && !isKind && !isProject))
            {
                hasText = true;
                isByName &= field == Name;
                isInList &= found <= SearchWords.Within;
                rank = Math.Max(rank, found);
                continue;
            }

            var isStatusHeading = word.Equals("status", StringComparison.OrdinalIgnoreCase) || word.Equals("state", StringComparison.OrdinalIgnoreCase);
            if (!isStatus && !isKind && !isProject && !isStatusHeading)
            {
                return RowMatch.None;
            }

            (isByName, isInList) = (false, false);
            rank = Math.Max(rank, SearchWords.Word);
            hasStatus |= isStatus;
            hasKind |= isKind && !isStatus;
            hasProject |= isProject && !isStatus && !isKind;
            asksForStatus |= isStatusHeading && !isStatus && !isKind && !isProject;
        }

        // A kind or a project alone is a page of its own, not a search for everything in it.
        if ((asksForStatus && !hasStatus) || !(hasText || hasStatus || (hasKind && hasProject)))
        {
            return RowMatch.None;
        }

        return new RowMatch(isByName && words.Words.Length > 1 ? words.RankOf(row.Name) : rank, isByName, isInList);
    }

    /// <summary>Which fields of a matching row have the words that its name does not have: "private address 10.1.0.10"; null where the name has all.</summary>
    public string? Describe(IResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var name = ComparableText.Of(row.Name);
        var statusBits = StatusBits(row);
        var said = new List<string>();
        for (var place = 0; place < words.Words.Length; place++)
        {
            var (field, found) = Find(row, name, words.Words[place]);
            if (found < SearchWords.Near && field > Name)
            {
                said.Add(DescribeField(row, field, words.Words[place]));
            }
            else if (found >= SearchWords.Near && Has(statusBits, place))
            {
                said.Add(kind.StatusWord(kind.StatusOf!(row)));
            }
        }

        return said.Count == 0 ? null : string.Join(", ", said.Distinct(StringComparer.Ordinal));
    }

    private static bool Has(int bits, int place) => (bits & (1 << place)) != 0;

    /// <summary>The field that matches a word best, the name first.</summary>
    private (int Field, int Rank) Find(IResource row, string name, string word)
    {
        var best = (Field: Name, Rank: SearchWords.RankOfName(name, word));
        for (var field = Id; field < kind.SearchIn.Length && best.Rank > SearchWords.Exact; field++)
        {
            if (kind.SearchIn[field](row) is { Length: > 0 } text)
            {
                var rank = field == Id ? SearchWords.RankOfId(text, word) : SearchWords.RankOfValue(ComparableText.Of(text), word);
                best = rank < best.Rank ? (field, rank) : best;
            }
        }

        return best.Rank == SearchWords.None ? (Nowhere, SearchWords.None) : best;
    }

    private string DescribeField(IResource row, int field, string word)
    {
        var text = kind.SearchIn[field](row)!;
        if (field == Id)
        {
            return $"ID {text}";
        }

        // The column that shows the same value names it. Where two do, the longer title is the more precise: "Private address", not "Address".
        var column = kind.Columns
            .Where(one => one.Key != "name" && one.Text(row) is var shown && (shown == text || shown.Replace(", ", " ", StringComparison.Ordinal) == text))
            .MaxBy(one => one.Title.Length);
        var values = column?.Text(row) is { } listed && listed != text ? listed.Split(", ") : column is null ? text.Split(' ') : [text];
        var value = values.FirstOrDefault(one => ComparableText.Of(one).Contains(word, StringComparison.OrdinalIgnoreCase)) ?? text;
        return column is null ? value : $"{InSentence(values.Length > 1 ? column.Title.TrimEnd('s') : column.Title)} {value}";
    }

    private static string InSentence(string title) => title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];

    private int StatusBits(IResource row) =>
        kind.StatusOf is not { } of ? 0 : statuses.GetOrAdd(of(row), status => Bits(words, word => MeansStatus(status, word)));

    private bool MeansStatus(string status, string word)
    {
        var meant = word.ToLowerInvariant() switch
        {
            "error" or "broken" => "fail",
            "running" => "active",
            "down" => "passive",
            ['f', 'a', 'i', 'l', ..] => "fail",
            var other => other,
        };
        return meant.Length >= ShortestStatus && (Begins(status, meant) || Begins(kind.StatusWord(status), meant));
    }

    private static bool MeansKind(ResourceKind kind, string word) => word.Length >= ShortestStatus
        ? Begins(kind.Word, word) || Begins(kind.Plural, word) || Begins(kind.Singular, word) || (kind.Word == "vms" && Begins("servers", word))
        : new[] { kind.Word, kind.Word.TrimEnd('s') }.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool Begins(string text, string word) => SearchWords.RankOfValue(text, word) <= SearchWords.Word;
}
