using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>The scope a tab works in, with what is needed to show it. Closed: every project, or one.</summary>
public abstract record ActiveScope
{
    private ActiveScope()
    {
    }

    /// <summary>The one instance for every reachable project.</summary>
    public static ActiveScope All { get; } = new AllProjects();

    /// <summary>What list calls take.</summary>
    public Scope Scope => this switch
    {
        AllProjects => Scope.All,
        OneProject one => Scope.In(one.Project.Id),
        _ => throw new InvalidOperationException("ActiveScope is closed."),
    };

    /// <summary>The scope's name for headings, titles and announcements.</summary>
    public string Name => this switch
    {
        AllProjects => "All projects",
        OneProject one => one.Project.Name,
        _ => throw new InvalidOperationException("ActiveScope is closed."),
    };

    /// <summary>The project, when the scope is one; null for all projects.</summary>
    public ProjectCard? Card => (this as OneProject)?.Project;

    /// <summary>Every reachable project.</summary>
    public sealed record AllProjects : ActiveScope;

    /// <summary>One project.</summary>
    public sealed record OneProject(ProjectCard Project) : ActiveScope;
}
