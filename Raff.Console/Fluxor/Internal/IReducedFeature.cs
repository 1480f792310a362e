namespace Fluxor.Internal;

/// <summary>A feature as the store sees it.</summary>
internal interface IReducedFeature : IFeature
{
    /// <summary>Runs the reducers one after another and raises one event if they changed the state.</summary>
    void Reduce(object action, IReadOnlyList<ReducerPlan> reducers);
}
