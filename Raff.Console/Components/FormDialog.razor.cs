using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Raff.Console.Components;

/// <summary>
/// A form in a native modal dialog: fields (<see cref="FormField"/>, <see cref="FormSelect"/>), Enter submits, Escape cancels. While what it sends
/// is on its way it can be neither sent again nor closed; when that fails it stays, with the reason and with all that was typed. The browser keeps
/// the focus in it and gives it back.
/// </summary>
public sealed partial class FormDialog : ComponentBase
{
    private readonly string id = $"d{Guid.NewGuid():N}";
    private ElementReference dialog;
    private bool shown;
    private bool isSending;

    /// <summary>Whether it is open; the page decides, and closes it once what was asked is done.</summary>
    [Parameter, EditorRequired]
    public bool Open { get; set; }

    /// <summary>What it makes or changes: <c>New project</c>.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What the button says: <c>Create project</c>.</summary>
    [Parameter, EditorRequired]
    public string Verb { get; set; } = "";

    /// <summary>The project it happens in; null for the account.</summary>
    [Parameter]
    public ProjectLabel? Project { get; set; }

    /// <summary>Whether something is destroyed.</summary>
    [Parameter]
    public bool Danger { get; set; }

    /// <summary>Whether it may be submitted yet.</summary>
    [Parameter]
    public bool IsReady { get; set; } = true;

    /// <summary>Whether what it sends is on its way, where that outlasts <see cref="OnSubmit"/>.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Whether it opens with the focus on Cancel, where there is nothing to fill in.</summary>
    [Parameter]
    public bool FocusesCancel { get; set; }

    /// <summary>Why it failed, as a sentence, where that belongs to no single field.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether it holds more than a few fields: a grid of permissions.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>The equivalent API call, never with a secret in it.</summary>
    [Parameter]
    public string? ApiCall { get; set; }

    /// <summary>The fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Checks what was typed and sends it; awaited, and called once at a time.</summary>
    [Parameter]
    public EventCallback OnSubmit { get; set; }

    /// <summary>Leave it; also by Escape.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    private bool IsBusy => Busy || isSending;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open != shown)
        {
            shown = Open;
            await Script.InvokeVoidAsync("raff.setDialog", dialog, Open);
        }
    }

    private async Task SubmitAsync()
    {
        if (IsBusy || !IsReady)
        {
            return;
        }

        // Until the page's handler is done a second press does nothing: what it does is done once.
        isSending = true;
        try
        {
            await OnSubmit.InvokeAsync();
        }
        finally
        {
            isSending = false;
        }
    }

    private Task CancelAsync() => IsBusy ? Task.CompletedTask : OnCancel.InvokeAsync();

    private Task ClosedAsync()
    {
        // Closed by the browser, not by the page: by Escape.
        shown = false;
        return Open ? OnCancel.InvokeAsync() : Task.CompletedTask;
    }
}
