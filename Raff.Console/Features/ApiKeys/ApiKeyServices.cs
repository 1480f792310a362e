using Raff.Console.Kinds;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Registers the API keys pages.</summary>
public static class ApiKeyServices
{
    /// <summary>The kind of list, and what makes a key.</summary>
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        services.AddScoped<KeyJourney>();
        return services.AddAccountKind(provider => ApiKeyKind.Create(provider.GetRequiredService<TimeProvider>()));
    }
}
