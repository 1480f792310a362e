using Raff.Console.Domain;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>What can happen to a detail page.</summary>
public static class ResourceDetailActions
{
    /// <summary>A detail page was opened, or reads again.</summary>
    /// <param name="Word">The kind's word.</param>
    /// <param name="Id">The resource.</param>
    /// <param name="TakesScope">Whether the URL says no scope, so that the tab takes the resource's project.</param>
    /// <param name="From">The list it was opened from; null where that is not known, or it is only read again.</param>
    public sealed record OpenResource(string Word, ResourceId Id, bool TakesScope, ListRequest? From = null);

    /// <summary>The resource was read.</summary>
    public sealed record ResourceRead(string Word, ResourceId Id, IResource Resource);

    /// <summary>The machines of its project were read.</summary>
    public sealed record VmsRead(string Word, ResourceId Id, VmIndex Vms);

    /// <summary>The resource could not be read.</summary>
    public sealed record ResourceFailed(string Word, ResourceId Id, RaffError Error);

    /// <summary>The rows around it in its list are known.</summary>
    public sealed record TrailFound(string Word, ResourceId Id, ListTrail Trail);

    /// <summary>It has another place in its list, from 0.</summary>
    public sealed record PlaceFound(string Word, ResourceId Id, int Place);

    /// <summary>The detail page was left.</summary>
    public sealed record CloseResource;
}
