using System.Collections.Immutable;
using Fluxor;
using Raff.Console.Features.Resources.DetailPage;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>What was opened last in this tab, for the palette before anything is typed. Scoped.</summary>
public sealed class RecentTargets(ResourceKinds kinds, LoadedResources resources, ProjectDirectory directory, IState<ResourceDetailState> detail)
{
    private const int MaxResources = 6;
    private const int MaxProjects = 4;
    private ImmutableList<RecentResource> opened = [];

    /// <summary>The resources opened last, the latest first, without the one that is open.</summary>
    /// <param name="url">Where the tab is, relative to the base.</param>
    public IEnumerable<RecentResource> Resources(string url)
    {
        NameOpen();
        var open = Read(url);
        return opened.Where(one => (one.Kind, one.Id) != open).Take(MaxResources - 1);
    }

    /// <summary>The projects visited last, without the one the tab is in.</summary>
    public IEnumerable<ProjectCard> Projects(ActiveScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return directory.Recent().Where(card => card.Id != scope.Card?.Id).Take(MaxProjects);
    }

    /// <summary>Notes where the tab goes.</summary>
    /// <param name="url">The address, relative to the base.</param>
    public void Visit(string url)
    {
        NameOpen();
        if (Read(url) is not { Kind: { } kind, Id: var id })
        {
            return;
        }

        var known = opened.Find(one => one.Kind == kind && one.Id == id);
        var row = resources.Row(kind, id);
        opened = [Named(known ?? new RecentResource(kind, id, id.Value, null), row), .. opened.Where(one => one != known).Take(MaxResources - 1)];
    }

    private static RecentResource Named(RecentResource one, IResource? row) => row is null ? one : one with { Name = row.Name, Project = row.ProjectId };

    /// <summary>A page opened from a link has no list behind it: its own reading says what the resource is called.</summary>
    private void NameOpen()
    {
        if (detail.Value is { Resource: { } row } && opened.FindIndex(one => one.Kind.Word == detail.Value.Word && one.Id == row.Id) is >= 0 and var at)
        {
            opened = opened.SetItem(at, Named(opened[at], row));
        }
    }

    private (ResourceKind? Kind, ResourceId Id) Read(string url) =>
        url.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is [var word, var id] && kinds.Find(word) is { } kind
            ? (kind, new ResourceId(Uri.UnescapeDataString(id)))
            : default;
}
