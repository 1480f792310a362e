namespace Fluxor.Internal;

/// <summary>A feature found by the scan, and how to create it for a store.</summary>
internal sealed record FeaturePlan(Type StateType, Func<IServiceProvider, IReducedFeature> Create);
