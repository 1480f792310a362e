using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>Cells of the list of projects, written as markup like those of <see cref="Cells"/>.</summary>
public static class ProjectCells
{
    /// <summary>The name with its color and a link to the project's overview, and whether it is the default, inactive, or protected.</summary>
    public static RenderFragment Name(ProjectRow row, bool isProtected) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", $"name proj p{ProjectCard.ColorOf(row.Project.Id)}");
        builder.AddAttribute(9, "data-mark", ProjectLabel.LettersOf(row.Name));
        builder.AddAttribute(2, "title", NameText.Of(row.Name));
        builder.AddAttribute(8, "dir", "auto");
        builder.AddAttribute(3, "href", row.Address());
        builder.AddContent(4, NameText.Of(row.Name));
        builder.CloseElement();
        if (row.Project.IsDefault)
        {
            builder.AddMarkupContent(5, " <span class=\"tag\">default</span>");
        }

        if (!row.Project.IsActive)
        {
            builder.AddMarkupContent(6, " <span class=\"tag\">inactive</span>");
        }

        if (isProtected)
        {
            builder.AddMarkupContent(7, " <span class=\"lock\">protected</span>");
        }
    };

    /// <summary>The number of resources of each kind, linked to the list in the project.</summary>
    public static RenderFragment Kinds(ProjectRow row) => builder =>
    {
        if (row.Use is not { Kinds.Count: > 0 } use)
        {
            builder.AddContent(0, Cells.Nothing);
            return;
        }

        foreach (var kind in use.Kinds.Where(kind => use.Counts.ContainsKey(kind.Word)))
        {
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "class", "tag");
            builder.AddAttribute(3, "href", row.Address(kind.Word));
            builder.AddAttribute(4, "title", KindWords(row));
            builder.AddContent(5, CountText.Of(use.Counts[kind.Word], kind.Singular, kind.InSentence));
            builder.CloseElement();
        }
    };

    /// <summary>The same in words.</summary>
    public static string KindWords(ProjectRow row) => row.Use is { } use
        ? string.Join(", ", use.Kinds.Where(kind => use.Counts.ContainsKey(kind.Word))
            .Select(kind => CountText.Of(use.Counts[kind.Word], kind.Singular, kind.InSentence)))
        : "";
}
