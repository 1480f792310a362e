using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Says that rows are shown though they could not be read again.</summary>
public sealed partial class StaleNotice : ComponentBase
{
    /// <summary>Why they could not be read again, as a sentence.</summary>
    [Parameter, EditorRequired]
    public string Sentence { get; set; } = "";

    /// <summary>When they were read.</summary>
    [Parameter]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>Reads them again; no button when not given.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }
}
