using Raff.Console.Kinds;
using Raff.Console.Lists;

namespace Raff.Console.Features.Projects;

/// <summary>Registers the projects page.</summary>
public static class ProjectServices
{
    /// <summary>The kind of list, and what is found out about its rows.</summary>
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddAccountKind(provider => ProjectKind.Create(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ListStore>()))
        .AddScoped<ProjectFacts>()
        .AddScoped<ProjectContents>();
}
