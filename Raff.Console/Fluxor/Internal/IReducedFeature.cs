namespace Fluxor.Internal;

/// <summary>A feature as the store sees it.</summary>
internal interface IReducedFeature : IFeature
{
    /// <summary>Runs the reducers one after the other and raises one notification if they changed the state.</summary>
    void Reduce(object action, IReadOnlyList<ReducerPlan> reducers);
}
