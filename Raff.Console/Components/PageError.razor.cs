using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>An error in place of content: what happened, what to do, and a way to try again.</summary>
public sealed partial class PageError : ComponentBase
{
    /// <summary>What could not be done, in a few words.</summary>
    [Parameter]
    public string Title { get; set; } = "This couldn't be loaded";

    /// <summary>Why, and what to do, as a sentence.</summary>
    [Parameter, EditorRequired]
    public string Sentence { get; set; } = "";

    /// <summary>What a support request should quote: status, request id.</summary>
    [Parameter]
    public string? Detail { get; set; }

    /// <summary>Tries again; no button when not given.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <summary>Whether it is being tried again.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>More to say or to offer.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
