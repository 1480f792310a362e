using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Raff.Console.Components;

/// <summary>
/// A message in its place on the page: a refusal in a dialog, rows that may be old. The outcome of an action is shown by
/// <see cref="Toasts"/>, which does not move the page.
/// </summary>
public sealed partial class Notice : ComponentBase
{
    /// <summary>How serious it is.</summary>
    [Parameter]
    public Severity Severity { get; set; } = Severity.Warning;

    /// <summary>The message.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Buttons at its end.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Whether it appeared after the page was rendered, so that a screen reader should read it immediately.</summary>
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
