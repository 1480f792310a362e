using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A search field that reports 20 ms after the last key; the wait is the browser's (<c>wwwroot/console.js</c>), so that a burst of keys
/// costs one message. At most 200 characters: a longer paste would exceed what a circuit takes in one message.
/// </summary>
public sealed partial class SearchField : ComponentBase
{
    private string text = "";
    private string given = "";

    /// <summary>What is searched for.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Says what the operator has typed.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What may be searched for, inside the empty field.</summary>
    [Parameter]
    public string Placeholder { get; set; } = "Search";

    /// <summary>The field's name; the placeholder when not given.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>The field's classes.</summary>
    [Parameter]
    public string Class { get; set; } = "field";

    /// <summary>Anything else the element needs.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Only a value from elsewhere is written into the field: an echo of what was typed would arrive behind the typist.
        var value = Value ?? "";
        if (value != given)
        {
            given = value;
            text = value;
        }
    }

    private Task TypedAsync(string? typed)
    {
        text = typed ?? "";
        given = text;
        return ValueChanged.InvokeAsync(text);
    }
}
