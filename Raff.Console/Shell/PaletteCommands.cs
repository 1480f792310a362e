using Raff.Console.Components;
using Raff.Console.Features.Resources.Commands;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>Commands by verb and target: "stop web-01". Each names the project, since names repeat. Scoped.</summary>
public sealed class PaletteCommands(LoadedResources resources, ProjectDirectory directory, CommandFlow commands)
{
    private const int MaxTargets = 5;

    /// <summary>The commands that begin with the first words, of the resources that the other words find.</summary>
    public IReadOnlyList<PaletteEntry> Find(SearchWords words)
    {
        for (var verbs = 1; verbs < words.Words.Length; verbs++)
        {
            var verb = string.Join(' ', words.Words.Take(verbs));
            var targets = resources.Find(SearchWords.Of(string.Join(' ', words.Words.Skip(verbs)))).Best.Take(MaxTargets);
            List<PaletteEntry> entries =
            [
                .. targets.SelectMany(hit => commands.ItemsOf(hit.Row)
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

    private PageAction ActionOf(CommandItem item, ResourceHit hit)
    {
        var place = hit.Row.ProjectId is { } project ? $" in {NameText.Of(directory.CardOf(project).Name)}" : "";
        return new PageAction($"{item.Rule.Title} {NameText.Of(hit.Row.Name)}{place}{(item.OpensDialog ? "…" : "")}")
        {
            Run = () => commands.StartAsync(hit.Row, item.Rule.Name),
            Refusal = item.Reason,
        };
    }
}
