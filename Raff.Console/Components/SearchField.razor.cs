using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A search field that reports 20 ms after the last key, without the spaces around; the wait is the browser's (<c>wwwroot/console.js</c>), so that a
/// burst of keys costs one message. At most 200 characters: a longer paste would exceed the maximum message of a circuit.
/// </summary>
public sealed partial class SearchField
{
    /// <summary>The placeholder: what can be searched.</summary>
    [Parameter]
    public string Placeholder { get; set; } = "Search";

    /// <summary>The accessible name; by default the placeholder.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>The field's classes.</summary>
    [Parameter]
    public string Class { get; set; } = "field";

    /// <inheritdoc/>
    protected override string Reported(string typed) => typed.Trim();
}
