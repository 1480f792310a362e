using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// Finds what the command palette offers: actions, pages, settings, projects, and what is in the loaded lists. Without words: what was opened last, then
/// the actions and the pages.
/// </summary>
public sealed class PaletteSearch(
    MenuPages pages,
    PageActions ofPage,
    PaletteActions everywhere,
    PaletteCommands commands,
    PaletteFindings findings,
    RecentTargets recent,
    ProjectDirectory directory,
    LoadedResources resources,
    DetailPages details)
{
    private const int MaxProjects = 8;
    private static readonly string[] Settings = ["Theme", "Your sessions", "Connection", "Protected projects"];

    /// <summary>What to offer.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="scope">The scope of the tab.</param>
    /// <param name="url">Where the tab is, relative to the base.</param>
    public PaletteContent Find(string typed, ActiveScope scope, string url)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var words = SearchWords.Of(typed);
        return words.Words.IsEmpty ? Everything(scope, url) : Search(words, scope, url);
    }

    /// <summary>Loads the lists that a search would not look at.</summary>
    /// <param name="changed">Called on any thread whenever more rows are there.</param>
    public ListLoading Load(Action changed) => resources.Load(changed);

    private PaletteContent Everything(ActiveScope scope, string url)
    {
        var opened = recent.Resources(url).Select(one => LinkOf(one, scope));
        var projects = recent.Projects(scope).Select(PaletteEntry (card) => SwitchTo(new ActiveScope.OneProject(card), scope, url));
        var here = Here(scope, url).ToList();
        return new PaletteContent("", Filled(
        [
            new PaletteGroup("Recent", [.. opened.Concat(projects)], 0),
            new PaletteGroup("Actions", here, 0),
            new PaletteGroup("Pages", [.. Pages(scope)], 0),
            new PaletteGroup("On every page", [.. Everywhere(here, scope)], 0),
        ]), "");
    }

    private PaletteContent Search(SearchWords words, ActiveScope scope, string url)
    {
        // A list of projects too large to load automatically is loaded completely once someone searches.
        directory.ReadAll();
        var here = Here(scope, url).ToList();
        var found = resources.Find(words);
        List<PaletteGroup> groups =
        [
            new PaletteGroup("Commands", commands.Find(words), SearchWords.Exact),
            Ranked("Actions", here.Concat(Everywhere(here, scope)).Select(entry => (entry, entry.RankOf(words)))),
            Ranked("Pages", Pages(scope).Concat(SettingsIn(scope)).Select(entry => (entry, entry.RankOf(words)))),
            Ranked("Switch to project", Projects(words, scope, url)),
            Ranked("Findings", findings.Find(words, scope)),
            Hits("Resources", found, scope, isAccount: false),
            Hits("Account", found, scope, isAccount: true),
        ];
        var nearest = groups.Where(group => group.Entries.Count > 0).Select(group => group.Rank).DefaultIfEmpty(SearchWords.None).Min();
        var shown = Filled(groups.Where(group => group.Rank < SearchWords.Near || group.Rank == nearest).OrderBy(group => group.Rank));
        if (found.Coverage.Loadable is { IsEmpty: false } missing)
        {
            var load = new PaletteEntry.Load("Load and search the other lists", string.Join(", ", missing));
            shown.Add(new PaletteGroup("Not searched", [load], SearchWords.None));
        }

        return new PaletteContent(words.Typed, shown, Coverage(found.Coverage));
    }

    /// <summary>The actions of the open page and the way up.</summary>
    private IEnumerable<PaletteEntry> Here(ActiveScope scope, string url)
    {
        foreach (var action in ofPage.All)
        {
            yield return new PaletteEntry.Act(action) { Aliases = PaletteAliases.OfAction(action.Title) };
        }

        if (ScopeUrl.Up(url, scope, details) is { } above)
        {
            yield return new PaletteEntry.Link("Go up", above.Split('?')[0], above) { Icon = ConsoleIcons.Up, Aliases = PaletteAliases.OfAction("Go up") };
        }
    }

    /// <summary>A page may offer an action of every page too: it is offered once.</summary>
    private IEnumerable<PaletteEntry> Everywhere(List<PaletteEntry> here, ActiveScope scope) =>
        everywhere.All(scope).ExceptBy(here.Select(entry => entry.Title), entry => entry.Title);

    private IEnumerable<PaletteEntry> Pages(ActiveScope scope) => pages.Groups.SelectMany(
        group => group.Pages,
        PaletteEntry (group, page) => new PaletteEntry.Link(page.Title, group.Title, page.In(scope))
        {
            Icon = page.Icon,
            Aliases = PaletteAliases.OfPage(page.Path),
        });

    private static IEnumerable<PaletteEntry> SettingsIn(ActiveScope scope) =>
        Settings.Select(title => new PaletteEntry.Link(title, "Settings", ScopeUrl.Beside(scope, "/settings")) { Icon = ConsoleIcons.Settings });

    /// <summary>Projects by name, slug or the start of their id. Never by a near miss: Enter switches to the first of them.</summary>
    private IEnumerable<(PaletteEntry Entry, int Rank)> Projects(SearchWords words, ActiveScope scope, string url)
    {
        var best = directory.Projects.Rows
            .Select(project => (project, rank: RankOf(project, words))).Where(hit => hit.rank <= SearchWords.Within)
            .OrderBy(hit => hit.rank).ThenBy(hit => hit.project.Name, StringComparer.OrdinalIgnoreCase).Take(MaxProjects);
        foreach (var (project, rank) in best)
        {
            yield return (SwitchTo(new ActiveScope.OneProject(directory.CardOf(project.Id)), scope, url), rank);
        }

        if (words.RankOf(ActiveScope.All.Name) is <= SearchWords.Within and var all)
        {
            yield return (SwitchTo(ActiveScope.All, scope, url), all);
        }
    }

    private static int RankOf(Project project, SearchWords words) =>
        Math.Min(Math.Min(words.RankOf(project.Name), words.RankOf(project.Slug)), SearchWords.RankOfId(project.Id.Value, words.Typed));

    private PaletteGroup Hits(string title, ResourceHits found, ActiveScope scope, bool isAccount)
    {
        var kinds = found.Kinds.Where(kind => kind.Kind.IsAccount == isAccount).ToList();
        var hits = found.Best.Where(hit => hit.Kind.IsAccount == isAccount).ToList();

        // The whole list of hits is the list's own search, where that finds the same; over all projects, since the palette searches all of them.
        var more = kinds.Where(kind => kind.InList == kind.Count && kind.Count > kind.Best.Length).Select(PaletteEntry (kind) =>
            new PaletteEntry.Link(
                $"All {CountText.Of(kind.Count)} {kind.Kind.InSentence} found",
                isAccount ? null : "in all projects",
                kind.Kind.Address(isAccount ? scope : ActiveScope.All, $"?q={Uri.EscapeDataString(found.Typed)}"))
            { Icon = kind.Kind.Icon });
        return new PaletteGroup(title, [.. hits.Select(hit => LinkOf(hit, scope)), .. more], hits is [var best, ..] ? best.Rank : SearchWords.None);
    }

    private static PaletteGroup Ranked(string title, IEnumerable<(PaletteEntry Entry, int Rank)> entries)
    {
        var hits = entries.Where(hit => hit.Rank < SearchWords.None).OrderBy(hit => hit.Rank).ToList();
        var nearest = hits is [var first, ..] ? first.Rank : SearchWords.None;
        var closest = hits.Where(hit => hit.Rank < SearchWords.Near || nearest == SearchWords.Near);
        return new PaletteGroup(title, [.. closest.Select(hit => hit.Entry)], nearest);
    }

    private static List<PaletteGroup> Filled(IEnumerable<PaletteGroup> groups) => [.. groups.Where(group => group.Entries.Count > 0)];

    private PaletteEntry.Switch SwitchTo(ActiveScope target, ActiveScope scope, string url) =>
        new(new SwitcherOption(target, ScopeUrl.Switch(url, target, details), target.Scope == scope.Scope, false));

    private PaletteEntry.Link LinkOf(RecentResource one, ActiveScope scope) =>
        new PaletteEntry.Link(NameText.Of(one.Name), one.Kind.Singular, ScopeUrl.Beside(scope, $"/{one.Kind.Word}/{Uri.EscapeDataString(one.Id.Value)}"))
        {
            Icon = one.Kind.Icon,
            Project = one.Project is { } project ? directory.CardOf(project) : null,
        };

    private PaletteEntry.Link LinkOf(ResourceHit hit, ActiveScope scope) =>
        new PaletteEntry.Link(NameText.Of(hit.Row.Name), hit.Kind.Singular, Page(hit.Kind, hit.Row, scope))
        {
            Icon = hit.Kind.Icon,
            Field = hit.Field,
            Project = hit.Row.ProjectId is { } project ? directory.CardOf(project) : null,
        };

    /// <summary>The row's own page, or the list with the row where rows have none.</summary>
    private static string Page(ResourceKind kind, IResource row, ActiveScope scope) =>
        kind.PageOf is { } page ? ScopeUrl.Beside(scope, page(row)) : kind.Address(scope, $"?q={Uri.EscapeDataString(row.Name)}");

    private string Coverage(SearchCoverage coverage)
    {
        var projects = directory.Projects;
        var of = projects.Total is { } total ? $" of {CountText.Of(total)}" : "";
        return projects.IsWhole ? coverage.Sentence : $"{coverage.Sentence} Searched {CountText.Of(projects.Rows.Count)}{of} projects so far.";
    }
}
