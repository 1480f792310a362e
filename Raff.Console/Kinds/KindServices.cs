using Raff.Console.Kinds.Export;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds;

/// <summary>Registers the kinds and what works on lists of any kind.</summary>
public static class KindServices
{
    /// <summary>Adds the table of kinds, the export of lists, and the sums over the lists in memory.</summary>
    public static IServiceCollection AddKinds(this IServiceCollection services) => services
        .AddSingleton<ResourceKinds>()
        .AddSingleton(provider => new DetailPages(provider.GetRequiredService<ResourceKinds>().All.Select(kind => kind.Word)))
        .AddSingleton<PriceCatalog>()
        .AddScoped<LoadedResources>()
        .AddScoped<ListReader>()
        .AddScoped<ResourceExport>()
        .AddScoped<LoadedCosts>()
        .AddScoped<LoadedLists>();

    /// <summary>Adds one kind, in the order of the menu.</summary>
    /// <param name="services">The services.</param>
    /// <param name="make">Makes its definition; ages are counted from the clock it gets.</param>
    public static IServiceCollection AddResourceKind(this IServiceCollection services, Func<TimeProvider, ResourceKind> make) =>
        services.AddSingleton(provider => make(provider.GetRequiredService<TimeProvider>()));

    /// <summary>Adds one kind of the account: a list at <c>/account/{word}</c>, no resource of a project.</summary>
    /// <param name="services">The services.</param>
    /// <param name="make">Makes its definition (<see cref="ResourceKind.OfAccount"/>).</param>
    public static IServiceCollection AddAccountKind(this IServiceCollection services, Func<IServiceProvider, ResourceKind> make) => services.AddSingleton(make);
}
