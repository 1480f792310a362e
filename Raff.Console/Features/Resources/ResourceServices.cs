namespace Raff.Console.Features.Resources;

/// <summary>Registers the generic list and detail pages.</summary>
public static class ResourceServices
{
    /// <summary>Adds a tab's hold on the list that it shows.</summary>
    public static IServiceCollection AddResources(this IServiceCollection services) => services.AddScoped<ListParts>().AddScoped<ListWatcher>();
}
