using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Shows the age of the page's data, and reads it again.</summary>
public sealed partial class RefreshButton : ComponentBase
{
    /// <summary>When the data was read.</summary>
    [Parameter]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>Whether it is being read.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Reads it again.</summary>
    [Parameter]
    public EventCallback OnRefresh { get; set; }

    private Task PressAsync() => Busy ? Task.CompletedTask : OnRefresh.InvokeAsync();
}
