using Microsoft.AspNetCore.Components;

namespace Raff.Console.Scopes;

/// <summary>
/// Offers an action of the page in the command palette for as long as the page shows it; renders nothing. Placed next to the button of the same
/// name: <c>&lt;PageActionOffer Title="Refresh" OnChosen="Refresh" /&gt;</c>, or with <c>Href</c> for a link.
/// </summary>
public sealed class PageActionOffer : ComponentBase, IDisposable
{
    private IDisposable? offer;

    /// <summary>The text of its button.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Called when it is chosen.</summary>
    [Parameter]
    public EventCallback OnChosen { get; set; }

    /// <summary>The URL, for a link.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>Whether the link is a download.</summary>
    [Parameter]
    public bool IsDownload { get; set; }

    /// <summary>Why it cannot be done now; null if it can.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    [Inject]
    public required PageActions Actions { get; init; }

    /// <inheritdoc />
    public void Dispose() => offer?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => offer = Actions.Register(() => new PageAction(Title)
    {
        Run = OnChosen.HasDelegate ? () => OnChosen.InvokeAsync() : null,
        Href = Href,
        IsDownload = IsDownload,
        Refusal = Refusal,
    });
}
