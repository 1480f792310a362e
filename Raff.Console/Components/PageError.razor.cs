using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>An error in place of content: what happened, what to do, and a way to try again.</summary>
public sealed partial class PageError : ComponentBase
{
    /// <summary>The title: what failed.</summary>
    [Parameter]
    public string Title { get; set; } = "This couldn't be loaded";

    /// <summary>The reason and what to do, as a sentence.</summary>
    [Parameter, EditorRequired]
    public string Sentence { get; set; } = "";

    /// <summary>What a support request should quote: status, request id.</summary>
    [Parameter]
    public string? Detail { get; set; }

    /// <summary>Tries again; no button if there is no handler.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <summary>Whether it is being tried again.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>More content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
