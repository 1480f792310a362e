using Raff.Console.Components;

namespace Raff.Console.Features.Projects;

/// <summary>A dialog about projects. Closed.</summary>
public abstract record ProjectQuestion : DialogQuestion
{
    private ProjectQuestion(Type component)
        : base(component)
    {
    }

    /// <summary>A new project.</summary>
    public sealed record Create() : ProjectQuestion(typeof(ProjectForm));

    /// <summary>Another name or description.</summary>
    public sealed record Edit(ProjectRow Row) : ProjectQuestion(typeof(ProjectForm));

    /// <summary>Whether to delete a project.</summary>
    public sealed record Delete(ProjectRow Row) : ProjectQuestion(typeof(DeleteProjectDialog));
}
