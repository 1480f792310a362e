using Raff.Console.Domain;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>What can happen to the list of a tab.</summary>
public static class ResourceListActions
{
    /// <summary>A page asks for a list, or for another part of it.</summary>
    public sealed record OpenList(ListRequest Request);

    /// <summary>There is something newer to show for a request.</summary>
    public sealed record ListChanged(ListRequest Request, ListContent Content);

    /// <summary>More is known about the VMs that the rows of a request belong to.</summary>
    public sealed record VmsChanged(ListRequest Request, VmIndex Vms);

    /// <summary>The page of a request was left; the next one may already have opened its own.</summary>
    public sealed record CloseList(ListRequest Request);

    /// <summary>The operator asks to read again.</summary>
    public sealed record RefreshList;

    /// <summary>The operator ticked or unticked rows.</summary>
    public sealed record SelectRows(IReadOnlyCollection<ResourceId> Rows, bool IsSelected);

    /// <summary>The operator unticked all.</summary>
    public sealed record ClearSelection;
}
