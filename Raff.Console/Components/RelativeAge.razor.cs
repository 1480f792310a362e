using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>How long ago something was, with the moment itself in its title. It is as old as its last rendering.</summary>
public sealed partial class RelativeAge : ComponentBase
{
    /// <summary>When it was.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Moment { get; set; }

    /// <summary>Whether only the age is wanted (<c>3 d</c>) instead of <c>3 d ago</c>.</summary>
    [Parameter]
    public bool Bare { get; set; }

    private TimeSpan Age => Time.GetUtcNow() - Moment;
}
