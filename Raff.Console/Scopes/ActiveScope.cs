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
    public abstract Scope Scope { get; }

    /// <summary>The scope's name for headings, titles and announcements.</summary>
    public abstract string Name { get; }

    /// <summary>The project, when the scope is one; null for all projects.</summary>
    public ProjectCard? Card => (this as OneProject)?.Project;

    /// <summary>Every reachable project.</summary>
    public sealed record AllProjects : ActiveScope
    {
        /// <inheritdoc />
        public override Scope Scope => Scope.All;

        /// <inheritdoc />
        public override string Name => "All projects";
    }

    /// <summary>One project.</summary>
    public sealed record OneProject(ProjectCard Project) : ActiveScope
    {
        /// <inheritdoc />
        public override Scope Scope => Scope.In(Project.Id);

        /// <inheritdoc />
        public override string Name => Project.Name;
    }
}
