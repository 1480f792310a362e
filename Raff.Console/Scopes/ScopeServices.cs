using Raff.Console.Sessions;

namespace Raff.Console.Scopes;

/// <summary>Registers the services of scopes.</summary>
public static class ScopeServices
{
    /// <summary>Adds the scoped services.</summary>
    public static IServiceCollection AddScopes(this IServiceCollection services) => services
        .AddScoped<SoftStore>()
        .AddScoped<ProjectMarks>()
        .AddScoped<ProjectVisits>()
        .AddScoped<SlugMemory>()
        .AddScoped<ProjectDirectory>()
        .AddScoped<PageActions>()
        .AddScoped<Prerendering>()
        .AddScoped<ProjectJournal>()
        .AddScoped<ProjectMoney>()
        .AddScoped<ProjectProtection>();
}
