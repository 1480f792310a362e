using Raff.Console.Sessions;

namespace Raff.Console.Scopes;

/// <summary>Registers what the scope of a tab needs.</summary>
public static class ScopeServices
{
    /// <summary>One of each for every circuit and request.</summary>
    public static IServiceCollection AddScopes(this IServiceCollection services) => services
        .AddScoped<SoftStore>()
        .AddScoped<ProjectMarks>()
        .AddScoped<ProjectVisits>()
        .AddScoped<SlugMemory>()
        .AddScoped<ProjectDirectory>()
        .AddScoped<PageActions>()
        .AddScoped<ProjectProtection>();
}
