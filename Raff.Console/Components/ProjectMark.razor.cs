using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>A project's mark beside its name, and the word if it is protected.</summary>
public sealed partial class ProjectMark : ComponentBase
{
    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public ProjectLabel Project { get; set; } = null!;

    /// <summary>Where the name leads; nowhere when not given.</summary>
    [Parameter]
    public string? Href { get; set; }
}
