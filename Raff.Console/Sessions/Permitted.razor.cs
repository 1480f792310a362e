using Microsoft.AspNetCore.Components;
using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>
/// Passes its content the reason why this key may not do something, or null if it may or if that is unknown. Renders again when the identity
/// changes: <c>&lt;Permitted To="PermissionName.AccountProjectsCreate" Context="refusal"&gt;&lt;ActionButton DisabledReason="@refusal" ... /&gt;</c>.
/// </summary>
public sealed partial class Permitted : ComponentBase, IDisposable
{
    /// <summary>The permission (docs/raff-api.md#permissions).</summary>
    [Parameter, EditorRequired]
    public required PermissionName To { get; set; }

    /// <summary>The project of a project permission; null for one of the account.</summary>
    [Parameter]
    public ProjectId? In { get; set; }

    /// <summary>The content; its context is the reason, as a sentence.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment<string?> ChildContent { get; set; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    private string? Refusal => Current.Required.Identity.Refusal(To, In);

    /// <inheritdoc />
    public void Dispose() => Current.Changed -= Refresh;

    /// <inheritdoc />
    protected override void OnInitialized() => Current.Changed += Refresh;

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
