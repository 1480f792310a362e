using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Raff.Console.Components;

/// <summary>
/// A form in a native modal dialog: fields (<see cref="FormField"/>, <see cref="FormSelect"/>), Enter submits, Escape cancels. While a submission is
/// pending it can be neither submitted again nor closed; if it fails, the dialog stays open with the error and the input. The browser
/// keeps the focus in the dialog; wwwroot/console.js returns it to the opener.
/// </summary>
public sealed partial class FormDialog : ComponentBase, IAsyncDisposable
{
    private readonly string id = $"d{Guid.NewGuid():N}";
    private ElementReference dialog;
    private bool shown;
    private bool isSending;

    // How many submissions were answered: the browser submits once for each value (wwwroot/console.js).
    private int turn;

    /// <summary>Whether it is open. A dialog of <see cref="Dialogs"/> is open while it is shown.</summary>
    [Parameter]
    public bool Open { get; set; } = true;

    /// <summary>The title: <c>New project</c>.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The text of the button: <c>Create project</c>.</summary>
    [Parameter, EditorRequired]
    public string Verb { get; set; } = "";

    /// <summary>The project; null for the account.</summary>
    [Parameter]
    public ProjectLabel? Project { get; set; }

    /// <summary>Whether something is destroyed.</summary>
    [Parameter]
    public bool Danger { get; set; }

    /// <summary>Whether it may be submitted yet.</summary>
    [Parameter]
    public bool IsReady { get; set; } = true;

    /// <summary>Whether the submission is still pending after <see cref="OnSubmit"/>.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Whether it opens with the focus on Cancel, for a form without fields.</summary>
    [Parameter]
    public bool FocusesCancel { get; set; }

    /// <summary>An error that belongs to no single field, as a sentence.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether it is wide, for example for a grid of permissions.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>The equivalent API call, never with a secret in it.</summary>
    [Parameter]
    public string? ApiCall { get; set; }

    /// <summary>What its command and project are, as data attributes of the dialog and its button; null where it is not about a command.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, object>? Marks { get; set; }

    /// <summary>The fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Checks what was typed and sends it; awaited, and called once at a time.</summary>
    [Parameter]
    public EventCallback OnSubmit { get; set; }

    /// <summary>Cancels it, also by Escape; by default a dialog of <see cref="Dialogs"/> closes.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Goes back in a form of several steps; null on the first step.</summary>
    [Parameter]
    public EventCallback OnBack { get; set; }

    /// <summary>The dialog of <see cref="Dialogs"/> that this is part of.</summary>
    [CascadingParameter]
    public OpenDialog? Dialog { get; set; }

    private bool IsBusy => Busy || isSending;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!shown)
        {
            return;
        }

        try
        {
            await Script.InvokeVoidAsync("raff.returnFocus");
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
    }

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
            turn++;
            return;
        }

        // A second click does nothing until the handler completes.
        isSending = true;
        try
        {
            await OnSubmit.InvokeAsync();
        }
        finally
        {
            isSending = false;
            turn++;
        }
    }

    private Task CancelAsync() => IsBusy ? Task.CompletedTask : LeaveAsync();

    private Task BackAsync()
    {
        turn++;
        return IsBusy ? Task.CompletedTask : OnBack.InvokeAsync();
    }

    private Task ClosedAsync()
    {
        // Closed by the browser, not by the page: by Escape.
        shown = false;
        return Open ? LeaveAsync() : Task.CompletedTask;
    }

    private Task LeaveAsync()
    {
        if (OnCancel.HasDelegate)
        {
            return OnCancel.InvokeAsync();
        }

        Dialog?.Cancel();
        return Task.CompletedTask;
    }
}
