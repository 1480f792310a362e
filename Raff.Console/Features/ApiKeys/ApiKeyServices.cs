using Raff.Console.Kinds;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Registers the API keys pages.</summary>
public static class ApiKeyServices
{
    /// <summary>Adds the kind of list, and what creates a key.</summary>
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        services.AddScoped<KeyJourney>();
        return services.AddAccountKind(provider => ApiKeyKind.Create(provider.GetRequiredService<TimeProvider>()));
    }
}
