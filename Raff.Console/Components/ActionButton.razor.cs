using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A button that explains why it is disabled. Unlike a disabled element it stays reachable by keyboard and screen reader. The reason is an element
/// next to it, since a tooltip that a script places would not open above a modal dialog.
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

    /// <summary>How prominent it is.</summary>
    [Parameter]
    public ButtonLook Look { get; set; }

    /// <summary>What it does.</summary>
    [Parameter]
    public EventCallback OnClick { get; set; }

    /// <summary>The URL, for a link.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>The reason it is disabled, as a sentence; null if enabled.</summary>
    [Parameter]
    public string? DisabledReason { get; set; }

    /// <summary>Whether its action is still pending; until then it does nothing.</summary>
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
