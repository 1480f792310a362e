using Fluxor;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>Finds what "Previous" and "Next" of a detail page go through, and the page of the list that Escape goes back to.</summary>
public sealed class ListTrailEffects(ListTrails trails, IState<ResourceDetailState> state)
{
    /// <summary>A page was opened from a list: finds the rows around it, unless it was reached through them.</summary>
    [EffectMethod]
    public async Task On(ResourceDetailActions.OpenResource action, IDispatcher dispatcher)
    {
        if (action.From is { } list && state.Value.Trail is null && await trails.FindAsync(list, action.Id, CancellationToken.None) is { } trail)
        {
            dispatcher.Dispatch(new ResourceDetailActions.TrailFound(action.Word, action.Id, trail));
        }
    }

    /// <summary>The row may have moved: a new name or status is another place in a sorted list.</summary>
    [EffectMethod]
    public Task On(ResourceDetailActions.ResourceRead action, IDispatcher dispatcher)
    {
        if (state.Value is { From: { } list, Word: { } word } now && word == action.Word && now.Id == action.Id
            && trails.PlaceNow(list, action.Id) is { } place && place != now.Place)
        {
            dispatcher.Dispatch(new ResourceDetailActions.PlaceFound(action.Word, action.Id, place));
        }

        return Task.CompletedTask;
    }
}
