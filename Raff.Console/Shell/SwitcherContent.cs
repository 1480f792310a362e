using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// What the switcher offers: without words every project, the pinned and the recent ones first; with words the hits, exact names first. It
/// shows no more entries than <paramref name="Groups"/> contain, however large the account; typing finds the others.
/// </summary>
/// <param name="Groups">The entries, each project once.</param>
/// <param name="Found">How many projects fit.</param>
/// <param name="Shown">How many of them are offered.</param>
public sealed record SwitcherContent(IReadOnlyList<SwitcherGroup> Groups, int Found, int Shown)
{
    /// <summary>Nothing yet: the switcher is closed.</summary>
    public static SwitcherContent None { get; } = new([], 0, 0);

    /// <summary>Works out what to offer.</summary>
    /// <param name="directory">What is known of projects.</param>
    /// <param name="active">The scope of the tab; null while it is not known.</param>
    /// <param name="url">Where the tab is, relative to the base.</param>
    /// <param name="words">What was typed.</param>
    /// <param name="max">The maximum number of projects besides the pinned and recent ones.</param>
    /// <param name="details">The pages of one resource: a switch leads from them to the list.</param>
    public static SwitcherContent Of(ProjectDirectory directory, ActiveScope? active, string url, string words, int max, DetailPages details)
    {
        return words.Trim() is { Length: > 0 } text ? Search(text) : Everything();

        SwitcherContent Search(string text)
        {
            var hits = directory.Search(text, max);
            var projects = Group("Projects", hits.First);

            // Words that no name of it holds never mean every project: an Enter must not widen the scope by mistake.
            var all = ActiveScope.All.Name.Contains(text, StringComparison.OrdinalIgnoreCase) ? All() : new SwitcherGroup("Scope", []);
            var exact = hits.First is [var first, ..] && first.Name.Equals(text, StringComparison.OrdinalIgnoreCase);
            var isAllFirst = ActiveScope.All.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase) && !exact;
            return new SwitcherContent(Filled(isAllFirst ? [all, projects] : [projects, all]), hits.Count, hits.First.Count);
        }

        SwitcherContent Everything()
        {
            var pinned = directory.Pinned();
            var recent = directory.Recent();
            var above = pinned.Concat(recent).Select(card => card.Id).ToHashSet();
            var hits = directory.Search("", max + above.Count);
            var rest = hits.First.Where(card => !above.Contains(card.Id)).Take(max).ToList();
            return new SwitcherContent(
                Filled([All(), Group("Pinned", pinned), Group("Recent", recent), Group("Projects", rest)]),
                hits.Count,
                rest.Count + above.Count);
        }

        SwitcherGroup All() => new("Scope", [Option(ActiveScope.All)]);

        SwitcherGroup Group(string title, IEnumerable<ProjectCard> cards) => new(title, [.. cards.Select(card => Option(new ActiveScope.OneProject(card)))]);

        SwitcherOption Option(ActiveScope target) =>
            new(target, ScopeUrl.Switch(url, target, details), active?.Scope == target.Scope, target.Card is { } card && directory.IsPinned(card.Id));
    }

    private static List<SwitcherGroup> Filled(IEnumerable<SwitcherGroup> groups) => [.. groups.Where(group => group.Options.Count > 0)];
}
