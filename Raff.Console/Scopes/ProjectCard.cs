using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Scopes;

/// <summary>A project as the console shows it.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Segment">Its part of a URL: its slug, or its id if it has no slug or the slug is a reserved word.</param>
/// <param name="IsProtected">Whether it is marked as protected; stored by the console per endpoint and account.</param>
public sealed record ProjectCard(ProjectId Id, string Name, string Segment, bool IsProtected)
{
    private const int Colors = 12;

    /// <summary>Its color, 1 to 12 (the tokens <c>--p1</c> to <c>--p12</c>): always the same for the same id.</summary>
    public int Color => ColorOf(Id);

    /// <summary>The two letters of its mark.</summary>
    public string Letters => ProjectLabel.LettersOf(Name);

    /// <summary>The color of a project by its id.</summary>
    public static int ColorOf(ProjectId id)
    {
        // FNV-1a: string.GetHashCode differs from process to process, a color must not.
        var hash = 2166136261u;
        foreach (var letter in id.Value)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)((hash >> 24) % Colors) + 1;
    }

    /// <summary>The card of a project as the API describes it.</summary>
    public static ProjectCard Of(Project project, bool isProtected) =>
        new(project.Id, project.Name, string.IsNullOrEmpty(project.Slug) || ScopeUrl.IsReserved(project.Slug) ? project.Id.Value : project.Slug, isProtected);
}
