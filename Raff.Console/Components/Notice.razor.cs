using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Raff.Console.Components;

/// <summary>
/// Says something about the page, where it belongs: a refusal in a dialog, rows that may be old. What became of an action is said by
/// <see cref="Toasts"/>, which does not move the page.
/// </summary>
public sealed partial class Notice : ComponentBase
{
    /// <summary>How serious it is.</summary>
    [Parameter]
    public Severity Severity { get; set; } = Severity.Warning;

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Buttons at its end.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Whether it came up while the operator was looking and a screen reader should read it at once.</summary>
    [Parameter]
    public bool IsUrgent { get; set; }

    /// <summary>Anything else the element needs, such as <c>data-testid</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    private string Role => IsUrgent ? "alert" : "status";

    private string Class => Severity switch
    {
        Severity.Error => "bad",
        Severity.Warning => "warn",
        Severity.Success => "ok",
        _ => "info",
    };
}
