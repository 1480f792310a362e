namespace Raff.Console.Features.Overview;

/// <summary>Registers what the overview needs.</summary>
public static class OverviewServices
{
    /// <summary>One of each for every circuit.</summary>
    public static IServiceCollection AddOverview(this IServiceCollection services) => services.AddScoped<HeldLists>();
}
