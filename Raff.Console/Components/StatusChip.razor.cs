using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>A status by shape, color and word.</summary>
public sealed partial class StatusChip
{
    /// <summary>ok, busy, warn, bad or off.</summary>
    [Parameter, EditorRequired]
    public required string Tone { get; set; }

    /// <summary>The status.</summary>
    [Parameter, EditorRequired]
    public required string Word { get; set; }
}
