using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Raff.Console.Components;

/// <summary>A button of one icon; its label is the accessible name and the tooltip.</summary>
public sealed partial class IconButton : ComponentBase
{
    /// <summary>The icon, from <see cref="ConsoleIcons"/>.</summary>
    [Parameter, EditorRequired]
    public required string Icon { get; set; }

    /// <summary>What it does, beginning with a verb.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>More classes.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The button was pressed.</summary>
    [Parameter]
    public EventCallback<MouseEventArgs> OnClick { get; set; }

    /// <summary>Anything else the element needs, such as <c>data-testid</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IDictionary<string, object>? Attributes { get; set; }
}
