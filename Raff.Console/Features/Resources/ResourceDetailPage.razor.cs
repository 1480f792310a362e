using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources;

/// <summary>One resource of any kind: its project first, then every fact the kind's definition knows.</summary>
public sealed partial class ResourceDetailPage
{
    private (string Kind, string Id)? read;

    /// <summary>The kind's word.</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>The resource's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    public required IState<ResourceDetailState> State { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    private ResourceKind? Definition => Kinds.Find(Kind);

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <summary>The resource of this very page, never the one before.</summary>
    private IResource? Resource => State.Value.Word == Kind && State.Value.Id.Value == Id ? State.Value.Resource : null;

    private ProjectCard? Card => Resource?.ProjectId is { } project ? Directory.CardOf(project) : null;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Definition is not null && read != (Kind, Id))
        {
            read = (Kind, Id);
            Read();
        }
    }

    private void Read() =>
        Dispatcher.Dispatch(new ResourceDetailActions.OpenResource(Kind, new ResourceId(Id), ScopeUrl.Read(Navigation.ToBaseRelativePath(Navigation.Uri)) is ScopeWish.Unsaid));
}
