using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A button that says why it cannot be used. It is then still reachable by keyboard and by a screen reader, which a disabled button is not; its reason
/// stands beside it in the page, since a tooltip that a script places would not open above a modal dialog.
/// </summary>
public sealed partial class ActionButton : ComponentBase
{
    private readonly string id = $"r{Guid.NewGuid():N}";

    /// <summary>Its text, beginning with a verb.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Its icon, from <see cref="ConsoleIcons"/>; none when null.</summary>
    [Parameter]
    public string? Icon { get; set; }

    /// <summary>How much it asks for attention.</summary>
    [Parameter]
    public ButtonLook Look { get; set; }

    /// <summary>What it does.</summary>
    [Parameter]
    public EventCallback OnClick { get; set; }

    /// <summary>Where it leads, if it is a link.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>Why it is disabled, as a sentence; null when it is enabled.</summary>
    [Parameter]
    public string? DisabledReason { get; set; }

    /// <summary>Whether what it started is still running; it does nothing until then.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Whether it submits its form.</summary>
    [Parameter]
    public bool Submit { get; set; }

    /// <summary>Anything else the element needs, such as <c>data-testid</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IDictionary<string, object>? Attributes { get; set; }

    private string Class => Look switch
    {
        ButtonLook.Normal => "btn",
        ButtonLook.Primary => "btn pri",
        ButtonLook.Ghost => "btn ghost",
        ButtonLook.Danger => "btn danger",
        _ => throw new InvalidOperationException($"Unknown button look: {Look}."),
    };

    private Task ClickAsync() => Busy ? Task.CompletedTask : OnClick.InvokeAsync();
}
