using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>An id, an address or a command that a click copies; <c>wwwroot/js/console.js</c> does the copying.</summary>
public sealed partial class CopyableId : ComponentBase
{
    /// <summary>What is copied.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>What is shown, where the value is too long; the value when not given.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>What it is: <c>id</c>, <c>address</c>.</summary>
    [Parameter]
    public string Label { get; set; } = "id";
}
