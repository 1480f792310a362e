using Fluxor.DependencyInjection;
using Fluxor.Internal;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fluxor;

/// <summary>Registers the store.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers a store per scope, which is a circuit in Blazor Server, with the features, reducers and effects of the scanned assemblies.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Names the assemblies.</param>
    /// <exception cref="InvalidOperationException">A marked method or state does not have the required shape.</exception>
    public static IServiceCollection AddFluxor(this IServiceCollection services, Action<FluxorOptions>? configure = null)
    {
        var options = new FluxorOptions();
        configure?.Invoke(options);
        var plan = new StorePlan(options.Assemblies.Select(AssemblyScan.Of));
        foreach (var host in plan.EffectHosts)
        {
            services.TryAddScoped(host);
        }

        services.AddSingleton(plan);
        services.AddScoped<FeatureSet>();
        services.AddScoped<IDispatcher, Dispatcher>();
        services.AddScoped<IStore, Store>();
        services.AddScoped<IActionSubscriber>(provider => provider.GetRequiredService<IStore>());
        services.AddScoped(typeof(IState<>), typeof(State<>));
        services.AddTransient(typeof(IStateSelection<,>), typeof(StateSelection<,>));
        return services;
    }
}
