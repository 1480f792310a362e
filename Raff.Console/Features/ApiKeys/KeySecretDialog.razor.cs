using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>
/// Shows the secret of a new key: in one place of the page, and only until it is closed. The text is copied from where it stands; nothing else of
/// the page, no attribute and no announcement, holds it.
/// </summary>
public sealed partial class KeySecretDialog
{
    private readonly string id = $"d{Guid.NewGuid():N}";
    private ElementReference dialog;
    private bool isShown;
    private bool isTrying;

    /// <summary>The key with its secret; null while it is closed.</summary>
    [Parameter, EditorRequired]
    public NewKey? Key { get; set; }

    /// <summary>What happened.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What became of its roles in projects.</summary>
    [Parameter]
    public ImmutableArray<AccessOutcome> Outcomes { get; set; } = [];

    /// <summary>Gives it again the roles that it did not get.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <summary>The operator has it; whoever holds it lets go of it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>Opens the dialog.</summary>
    [Inject]
    public required IJSRuntime Script { get; init; }

    private int Failed => Outcomes.Count(outcome => outcome.Error is not null);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Key is not null != isShown)
        {
            isShown = Key is not null;
            await Script.InvokeVoidAsync("raff.setDialog", dialog, isShown);
        }
    }

    // A browser lets nobody hold a dialog open for ever; this one opens again until it was answered.
    private void Closed() => isShown = false;

    private async Task RetryAsync()
    {
        isTrying = true;
        try
        {
            await OnRetry.InvokeAsync();
        }
        finally
        {
            isTrying = false;
        }
    }
}
