using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Reports that the rows could not be refreshed.</summary>
public sealed partial class StaleNotice : ComponentBase
{
    /// <summary>Why the refresh failed, as a sentence.</summary>
    [Parameter, EditorRequired]
    public string Sentence { get; set; } = "";

    /// <summary>When they were read.</summary>
    [Parameter]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>Refreshes them; no button when not given.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }
}
