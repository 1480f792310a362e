namespace Raff.Console.RaffApi;

/// <summary>
/// What a list covers: one project (the call carries <c>X-Project-ID</c>) or every project the key can reach (it does not).
/// Closed: switch over <see cref="AllProjects"/> and <see cref="InProject"/>. Source: "How scoping works" of the vendor's project page.
/// </summary>
public abstract record Scope
{
    private Scope()
    {
    }

    /// <summary>The one instance for every reachable project.</summary>
    public static Scope All { get; } = new AllProjects();

    /// <summary>The scope of one project.</summary>
    public static Scope In(ProjectId project) => new InProject(project);

    /// <summary>A stable word for attributes and keys: <c>all</c> or the project's id.</summary>
    public abstract string Key { get; }

    /// <summary>Whether a row of this project may be shown under this scope; a row without a project only under all projects.</summary>
    public abstract bool Holds(ProjectId? project);

    /// <summary>Every project the key can reach.</summary>
    public sealed record AllProjects : Scope
    {
        /// <inheritdoc />
        public override string Key => "all";

        /// <inheritdoc />
        public override bool Holds(ProjectId? project) => true;
    }

    /// <summary>Exactly one project.</summary>
    /// <param name="Project">The project.</param>
    public sealed record InProject(ProjectId Project) : Scope
    {
        /// <inheritdoc />
        public override string Key => Project.Value;

        /// <inheritdoc />
        public override bool Holds(ProjectId? project) => project == Project;
    }
}
