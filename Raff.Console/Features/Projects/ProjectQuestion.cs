namespace Raff.Console.Features.Projects;

/// <summary>What the page of projects asks at the moment. Closed.</summary>
public abstract record ProjectQuestion
{
    private ProjectQuestion()
    {
    }

    /// <summary>What a new project shall be.</summary>
    public sealed record Create : ProjectQuestion;

    /// <summary>What shall be different about a project.</summary>
    public sealed record Edit(ProjectRow Row) : ProjectQuestion;

    /// <summary>Whether a project shall go.</summary>
    public sealed record Delete(ProjectRow Row) : ProjectQuestion;

    /// <summary>Whether a project's protection shall go.</summary>
    public sealed record Unprotect(ProjectRow Row) : ProjectQuestion;
}
