using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>How long ago something was, with the moment itself in its title. Unless it is live, it is as of the last rendering.</summary>
public sealed partial class RelativeAge : ComponentBase
{
    /// <summary>When it was.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Moment { get; set; }

    /// <summary>Whether to show only the age (<c>3 d</c>) instead of <c>3 d ago</c>.</summary>
    [Parameter]
    public bool Bare { get; set; }

    /// <summary>Whether the browser keeps the age current (<c>wwwroot/console.js</c>): for the few that stand alone on a page.</summary>
    [Parameter]
    public bool IsLive { get; set; }

    private TimeSpan Age => Time.GetUtcNow() - Moment;
}
