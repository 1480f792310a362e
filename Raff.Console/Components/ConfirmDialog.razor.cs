using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// Asks for confirmation: shows the project and the consequences, and requires the name for what cannot be undone. It stays open, with the error, if
/// the action fails.
/// </summary>
public sealed partial class ConfirmDialog : ComponentBase
{
    private string typed = "";

    /// <summary>Whether it is open. A dialog of <see cref="Dialogs"/> is open while it is shown.</summary>
    [Parameter]
    public bool Open { get; set; } = true;

    /// <summary>The question: <c>Delete the volume data-01?</c></summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The text of the button: <c>Delete volume</c>.</summary>
    [Parameter, EditorRequired]
    public string Verb { get; set; } = "";

    /// <summary>The project.</summary>
    [Parameter]
    public ProjectLabel? Project { get; set; }

    /// <summary>Whether something is destroyed.</summary>
    [Parameter]
    public bool Danger { get; set; } = true;

    /// <summary>The consequences, one sentence each; losses first.</summary>
    [Parameter]
    public IReadOnlyList<string> Consequences { get; set; } = [];

    /// <summary>The name to type, for what cannot be undone.</summary>
    [Parameter]
    public string? TypeToConfirm { get; set; }

    /// <summary>Whether the action is still pending after <see cref="OnConfirm"/>; then the dialog cannot be closed.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why the action is not possible, as a sentence; null if it is.</summary>
    [Parameter]
    public string? Blocked { get; set; }

    /// <summary>The error, as a sentence.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>The equivalent API call.</summary>
    [Parameter]
    public string? ApiCall { get; set; }

    /// <summary>What its command and project are, as data attributes of the dialog, its field and its button; null where it is not about a command.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, object>? Marks { get; set; }

    /// <summary>More content, above the consequences.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Called when it is chosen.</summary>
    [Parameter]
    public EventCallback OnConfirm { get; set; }

    /// <summary>Cancels it, also by Escape; by default a dialog of <see cref="Dialogs"/> closes.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    private bool IsReady => Blocked is null && (TypeToConfirm is null || NameText.Confirms(typed, TypeToConfirm));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!Open)
        {
            typed = "";
        }
    }
}
