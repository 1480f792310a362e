using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Scopes;

/// <summary>What the console shows of a project wherever it names one.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Segment">What stands for it in URLs: its slug, or its id when the API gave no slug.</param>
/// <param name="IsProtected">Whether somebody marked it as protected; kept by the console per endpoint and account.</param>
public sealed record ProjectCard(ProjectId Id, string Name, string Segment, bool IsProtected)
{
    private const int Colours = 8;

    /// <summary>Its colour, 1 to 8 (the tokens <c>--p1</c> to <c>--p8</c>): the same for the same id everywhere and for ever.</summary>
    public int Colour => ColourOf(Id);

    /// <summary>The colour of a project of which only the id is known.</summary>
    public static int ColourOf(ProjectId id)
    {
        // FNV-1a: string.GetHashCode differs from process to process, a colour must not.
        var hash = 2166136261u;
        foreach (var letter in id.Value)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)((hash >> 24) % Colours) + 1;
    }

    /// <summary>The card of a project as the API describes it.</summary>
    public static ProjectCard Of(Project project, bool isProtected) =>
        new(project.Id, project.Name, string.IsNullOrEmpty(project.Slug) ? project.Id.Value : project.Slug, isProtected);
}
