using System.Collections.Immutable;
using Raff.Console.Components;

namespace Raff.Console.Kinds.Holdings;

/// <summary>Which lists a search looked at, and which it did not. Pure.</summary>
/// <param name="Lists">One entry for each kind.</param>
public sealed record SearchCoverage(ImmutableArray<SearchedList> Lists)
{
    /// <summary>The kinds whose rows are not searched until someone loads them, in the words of a sentence.</summary>
    public ImmutableArray<string> Loadable => [.. Lists.Where(list => list.CanLoad).Select(list => list.Kind.InSentence)];

    /// <summary>What was searched, what is still being read, and what was not searched, in sentences.</summary>
    public string Sentence
    {
        get
        {
            var kinds = Lists.Count(list => !list.Kind.IsAccount);
            var searched = Lists.Where(list => !list.IsMissing).ToList();
            string[] sentences =
            [
                searched.Count == 0 ? "No list is loaded yet, so no resource was searched." : $"Searched {string.Join(", ", Searched(searched, kinds))}.",
                Named("Still loading", Lists.Where(list => list.IsLoading)),
                Named("Not loaded", Lists.Where(list => list is { IsMissing: true, CanLoad: true })),
                Named("Could not be loaded", Lists.Where(list => list is { IsMissing: true, IsStuck: true })),
            ];
            return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
        }
    }

    private static IEnumerable<string> Searched(List<SearchedList> lists, int of)
    {
        // All of them is one sum: no one reads eight numbers.
        var resources = lists.Where(list => !list.Kind.IsAccount).ToList();
        if (resources.Count == of && of > 1 && resources.TrueForAll(list => list.IsWhole))
        {
            yield return $"all {CountText.Of(resources.Sum(list => list.Rows))} resources";
            lists = [.. lists.Except(resources)];
        }

        foreach (var list in lists)
        {
            yield return list switch
            {
                { IsWhole: true, Rows: < 2 } => CountText.Of(list.Rows, list.Kind.Singular, list.Kind.InSentence),
                { IsWhole: true } => $"all {CountText.Of(list.Rows)} {list.Kind.InSentence}",
                { IsLoading: true } => $"{CountText.Of(list.Rows)} {list.Kind.InSentence} so far",
                { Total: { } total } when total > list.Rows => $"{CountText.Of(list.Rows)} of {CountText.Of(total)} {list.Kind.InSentence}",
                _ => $"{CountText.Of(list.Rows)} {list.Kind.InSentence} of some projects",
            };
        }
    }

    private static string Named(string what, IEnumerable<SearchedList> lists) =>
        lists.Select(list => list.Kind.InSentence).ToList() is { Count: > 0 } names ? $"{what}: {string.Join(", ", names)}." : "";
}
