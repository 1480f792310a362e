using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// Opens a dialog of the page when a link requests it, for example <c>?ask=invite</c>. The parameter is then removed from the URL, so that a reload or
/// a bookmark does not open it again.
/// </summary>
public sealed class AskFromUrl : ComponentBase
{
    private const string Parameter = "ask";

    /// <summary>The value that opens the dialog.</summary>
    [Parameter, EditorRequired]
    public required string Word { get; set; }

    /// <summary>Opens the dialog.</summary>
    [Parameter]
    public EventCallback OnAsk { get; set; }

    /// <summary>The value in the URL.</summary>
    [SupplyParameterFromQuery(Name = Parameter)]
    public string? Ask { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <inheritdoc />
    protected override Task OnAfterRenderAsync(bool firstRender)
    {
        if (Ask != Word)
        {
            return Task.CompletedTask;
        }

        Ask = null;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(Parameter, (string?)null), replace: true);
        return OnAsk.InvokeAsync();
    }
}
