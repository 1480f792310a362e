using Raff.Console.Kinds;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>What lists are watched with. Scoped.</summary>
public sealed record ListParts(
    ListStore Store, ResourceKinds Kinds, PriceCatalog Catalog, ProjectDirectory Directory, IRowFindings Findings, TimeProvider Clock,
    IKnownNetworks? Networks = null)
{
    /// <summary>The order of the projects, where rows of a kind are sorted by it.</summary>
    public ProjectOrder? OrderOf(ResourceKind kind, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return scope is Scope.AllProjects && !kind.IsAccount ? ProjectOrder.Of(Directory.Projects.Rows) : null;
    }

    /// <summary>What columns and filters of a list need besides its rows; everyone who gives the same gets the same order.</summary>
    public RowContext ContextOf(RaffClient client, ResourceKind kind, Scope scope, LoadedList<IResource> list, JoinedLists joined)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(list);
        return new RowContext
        {
            Rows = list.Rows,
            Prices = Catalog.Of(client),
            Projects = OrderOf(kind, scope),
            Lists = joined,
            Findings = Findings.Of(kind.Word),
        };
    }
}
