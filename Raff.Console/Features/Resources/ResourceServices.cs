namespace Raff.Console.Features.Resources;

/// <summary>Registers the list pages of resource kinds.</summary>
public static class ResourceServices
{
    /// <summary>The slice's hold on lists, one for every circuit, and the table of kinds.</summary>
    public static IServiceCollection AddResources(this IServiceCollection services) => services
        .AddSingleton<ResourceKinds>()
        .AddScoped<ListWatcher>()
        .AddScoped<HeldResources>()
        .AddScoped<ResourceExport>();

    /// <summary>Adds one kind, in the order of the menu.</summary>
    /// <param name="services">The services.</param>
    /// <param name="make">Makes its definition; ages are counted from the clock it gets.</param>
    public static IServiceCollection AddResourceKind(this IServiceCollection services, Func<TimeProvider, ResourceKind> make) =>
        services.AddSingleton(provider => make(provider.GetRequiredService<TimeProvider>()));
}
