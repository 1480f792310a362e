using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// Asks before something is done: in which project, what goes with it, and for what cannot be undone the name typed by hand. It stays open, with
/// the reason, when the deed fails: a <see cref="FormDialog"/> of one question.
/// </summary>
public sealed partial class ConfirmDialog : ComponentBase
{
    private string typed = "";

    /// <summary>Whether it is open; the page decides.</summary>
    [Parameter, EditorRequired]
    public bool Open { get; set; }

    /// <summary>The question: <c>Delete the volume data-01?</c></summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What the button says: <c>Delete volume</c>.</summary>
    [Parameter, EditorRequired]
    public string Verb { get; set; } = "";

    /// <summary>The project it happens in.</summary>
    [Parameter]
    public ProjectLabel? Project { get; set; }

    /// <summary>Whether something is destroyed.</summary>
    [Parameter]
    public bool Danger { get; set; } = true;

    /// <summary>What happens, one sentence each; what dies with it first.</summary>
    [Parameter]
    public IReadOnlyList<string> Consequences { get; set; } = [];

    /// <summary>A name that must be typed first, for what cannot be undone.</summary>
    [Parameter]
    public string? TypeToConfirm { get; set; }

    /// <summary>Whether it is being done, where that outlasts <see cref="OnConfirm"/>; the dialog can then not be closed.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it cannot be done now, as a sentence; null where it can.</summary>
    [Parameter]
    public string? Blocked { get; set; }

    /// <summary>Why it failed, as a sentence.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>The equivalent API call.</summary>
    [Parameter]
    public string? ApiCall { get; set; }

    /// <summary>More to say or to choose.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Do it.</summary>
    [Parameter]
    public EventCallback OnConfirm { get; set; }

    /// <summary>Leave it; also by Escape.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    private bool IsReady => Blocked is null && (TypeToConfirm is null || typed.Trim() == TypeToConfirm);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!Open)
        {
            typed = "";
        }
    }
}
