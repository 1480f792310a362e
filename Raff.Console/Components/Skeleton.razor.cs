using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Takes the place of content that is loading; each line has the height of a row.</summary>
public sealed partial class Skeleton : ComponentBase
{
    /// <summary>How many lines.</summary>
    [Parameter]
    public int Lines { get; set; } = 6;
}
