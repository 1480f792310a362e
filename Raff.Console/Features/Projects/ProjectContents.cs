using System.Collections.Immutable;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Projects;

/// <summary>The resources that prevent deletion of a project: one fresh count per kind. A project must be empty (docs/raff-api.md#projects).</summary>
public sealed class ProjectContents(RaffClient client, ResourceKinds kinds)
{
    /// <summary>Counts every kind in a project, each by requesting one row.</summary>
    public async Task<ImmutableArray<KindInProject>> CountAsync(ProjectId project, CancellationToken cancel) =>
        [.. await Task.WhenAll(kinds.All.Select(kind => CountAsync(kind, project, cancel)))];

    private async Task<KindInProject> CountAsync(ResourceKind kind, ProjectId project, CancellationToken cancel) =>
        (await kind.Source.Read(client, Scope.In(project), new PageRequest(0, 1), Lane.Interactive, cancel)).Match(
            page => new KindInProject(kind, page.Total ?? page.Received, null),
            error => new KindInProject(kind, 0, error));
}
