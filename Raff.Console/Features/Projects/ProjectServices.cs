using Raff.Console.Kinds;
using Raff.Console.Lists;

namespace Raff.Console.Features.Projects;

/// <summary>Registers the projects page.</summary>
public static class ProjectServices
{
    /// <summary>Adds the kind of list, and further facts about its rows.</summary>
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddAccountKind(provider => ProjectKind.Create(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ListStore>()))
        .AddScoped<ProjectFacts>()
        .AddScoped<ProjectContents>();
}
