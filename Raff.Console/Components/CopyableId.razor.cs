using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>An id, an address or a command that a click copies; <c>wwwroot/js/console.js</c> does the copying.</summary>
public sealed partial class CopyableId : ComponentBase
{
    /// <summary>The value to copy.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>The text to show, if the value is too long; by default the value.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>What it is: <c>id</c>, <c>address</c>.</summary>
    [Parameter]
    public string Label { get; set; } = "id";
}
