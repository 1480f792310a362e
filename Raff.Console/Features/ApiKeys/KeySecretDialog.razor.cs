using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Raff.Console.Components;

namespace Raff.Console.Features.ApiKeys;

/// <summary>
/// Shows the secret of a new key, in one place of the page, until the dialog is closed; leaving the page asks first. The secret is copied from the
/// visible text: no attribute and no announcement contains it.
/// </summary>
public sealed partial class KeySecretDialog : IAsyncDisposable
{
    private readonly string id = $"d{Guid.NewGuid():N}";
    private ElementReference dialog;
    private ImmutableArray<AccessOutcome> outcomes = [];
    private bool isShown;
    private bool isTrying;
    private bool isStored;

    [Parameter, EditorRequired]
    public required KeyQuestion.Secret Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required KeyJourney Journey { get; init; }

    private string Name => NameText.Of(Question.Key.Key.Name);

    private string Title => Question.IsNew ? $"API key {Name} created" : $"API key {Name} has a new secret";

    private IReadOnlyList<PlannedAccess> Failed => [.. outcomes.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Access)];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Script.InvokeVoidAsync("raff.returnFocus");
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized() => outcomes = Question.Outcomes;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isShown)
        {
            isShown = true;
            await Script.InvokeVoidAsync("raff.setDialog", dialog, true);
        }
    }

    // No browser lets a page keep a dialog open; this one opens again until it is answered.
    private void Closed() => isShown = false;

    private async Task LeavingAsync(LocationChangingContext leaving)
    {
        if (!isStored && !await Script.InvokeAsync<bool>("confirm", "Leave without the new API key? It is shown only once and can't be recovered."))
        {
            leaving.PreventNavigation();
        }
    }

    private void Close()
    {
        isStored = true;
        Dialog.Done(Title, new ToastAction("Open", ApiKeyRow.PageOf(Question.Key.Key.Id)));
    }

    private async Task RetryAsync()
    {
        isTrying = true;
        try
        {
            var again = await Journey.GiveAsync(Question.Key.Key.Id, Failed, CancellationToken.None);
            outcomes = [.. outcomes.Where(outcome => outcome.Error is null), .. again];
        }
        finally
        {
            isTrying = false;
        }
    }
}
