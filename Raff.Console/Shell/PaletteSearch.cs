using Raff.Console.Components;
using Raff.Console.Features.Resources;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>Finds what the command palette offers: actions of the open page, pages, projects, and the resources of the loaded lists.</summary>
public sealed class PaletteSearch(MenuPages pages, PageActions actions, ProjectDirectory directory, HeldResources resources, DetailPages details, CommandFlow commands)
{
    private const int MostProjects = 8;
    private const int MostTargets = 5;

    /// <summary>What to offer.</summary>
    /// <param name="words">What was typed; empty for the actions and pages.</param>
    /// <param name="scope">The scope of the tab.</param>
    /// <param name="url">Where the tab is, relative to the base.</param>
    /// <param name="own">Actions of the shell itself.</param>
    public PaletteContent Find(string words, ActiveScope scope, string url, IEnumerable<PageAction> own)
    {
        ArgumentNullException.ThrowIfNull(words);
        var wanted = words.Trim();
        var up = ScopeUrl.Up(url, scope, details) is { } above ? new PaletteEntry.Link("Go up", above.Split('?')[0], above) { Icon = ConsoleIcons.Up } : null;
        var acts = actions.All.Concat(own).Select(PaletteEntry (action) => new PaletteEntry.Act(action));
        var places = pages.Groups.SelectMany(group => group.Pages, PaletteEntry (group, page) => new PaletteEntry.Link(page.Title, group.Title, page.In(scope)) { Icon = page.Icon });
        var groups = new List<PaletteGroup>
        {
            Group("Actions", up is null ? acts : acts.Append(up), wanted),
            Group("Pages", places, wanted),
        };
        if (wanted.Length == 0)
        {
            return new PaletteContent(wanted, Filled(groups), "");
        }

        var projects = directory.Search(wanted, MostProjects).First.Select(card => new ActiveScope.OneProject(card)).Cast<ActiveScope>().Append(ActiveScope.All);
        groups.Add(Group("Switch to project", projects.Select(target => new PaletteEntry.Switch(new SwitcherOption(target, ScopeUrl.Switch(url, target, details), target.Scope == scope.Scope, false))), wanted, IdOf));
        var found = resources.Find(wanted);
        groups.Add(new PaletteGroup("Resources", [.. found.Hits.Select(hit => LinkOf(hit, scope))], found.Hits is [var best, ..] ? best.Rank : MatchRank.None));
        groups.Add(new PaletteGroup("Commands", CommandsFor(wanted), 0));
        return new PaletteContent(wanted, Filled(groups), found.Coverage);
    }

    /// <summary>Commands by verb and target: "stop web-01". Each names the project, since names repeat.</summary>
    private IReadOnlyList<PaletteEntry> CommandsFor(string words)
    {
        for (var space = words.IndexOf(' ', StringComparison.Ordinal); space > 0; space = words.IndexOf(' ', space + 1))
        {
            var verb = words[..space].TrimEnd();
            var target = words[(space + 1)..].Trim();
            List<PaletteEntry> entries = target.Length == 0 ? [] :
            [
                .. resources.Find(target).Hits.Take(MostTargets).SelectMany(hit => commands.ItemsOf(hit.Row)
                    .Where(item => item.Rule.Title.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
                    .Select(item => new PaletteEntry.Act(ActionOf(item, hit)))),
            ];
            if (entries.Count > 0)
            {
                return entries;
            }
        }

        return [];
    }

    private PageAction ActionOf(CommandItem item, ResourceHit hit) =>
        new($"{item.Rule.Title} {NameText.Of(hit.Row.Name)}{(hit.Row.ProjectId is { } project ? $" in {NameText.Of(directory.CardOf(project).Name)}" : "")}{(item.OpensDialog ? "…" : "")}")
        {
            Run = () => commands.StartAsync(hit.Row, item.Rule.Name),
            Refusal = item.Reason,
        };

    private static PaletteGroup Group(string title, IEnumerable<PaletteEntry> entries, string words, Func<PaletteEntry, string>? idOf = null)
    {
        if (words.Length == 0)
        {
            return new PaletteGroup(title, [.. entries], 0);
        }

        var hits = entries.Select(entry => (entry, rank: Math.Min(MatchRank.Of(entry.Title, words), idOf is null ? MatchRank.None : MatchRank.Of(idOf(entry), words))))
            .Where(hit => hit.rank < MatchRank.None).OrderBy(hit => hit.rank).ToList();
        return new PaletteGroup(title, [.. hits.Select(hit => hit.entry)], hits is [var best, ..] ? best.rank : MatchRank.None);
    }

    private static string IdOf(PaletteEntry entry) => entry is PaletteEntry.Switch { Option.Target.Card: { } card } ? $"{card.Segment} {card.Id.Value}" : "";

    /// <summary>Groups that hold something; those with the best match first, else in their own order.</summary>
    private static List<PaletteGroup> Filled(IEnumerable<PaletteGroup> groups) => [.. groups.Where(group => group.Entries.Count > 0).OrderBy(group => group.Rank)];

    private PaletteEntry.Link LinkOf(ResourceHit hit, ActiveScope scope) => new(hit.Row.Name, hit.Kind.Singular, ScopeUrl.Beside(scope, $"/{hit.Kind.Word}/{Uri.EscapeDataString(hit.Row.Id.Value)}"))
    {
        Icon = hit.Kind.Icon,
        Project = hit.Row.ProjectId is { } project ? directory.CardOf(project) : null,
    };
}
