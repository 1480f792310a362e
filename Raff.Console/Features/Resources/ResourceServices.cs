namespace Raff.Console.Features.Resources;

/// <summary>Registers the list pages of resource kinds.</summary>
public static class ResourceServices
{
    /// <summary>The slice's hold on lists, one for every circuit, and the table of kinds.</summary>
    public static IServiceCollection AddResources(this IServiceCollection services) => services
        .AddSingleton<ResourceKinds>()
        .AddScoped<ListWatcher>()
        .AddScoped<HeldResources>()
        .AddScoped<ListReader>()
        .AddScoped<ResourceExport>()
        .AddScoped<HeldLists>()
        .AddScoped<AccountChanges>();

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
