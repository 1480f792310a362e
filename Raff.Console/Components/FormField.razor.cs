using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>A field of text in a form with its label, a hint, and its own error message.</summary>
public sealed partial class FormField
{
    private readonly string id = $"f{Guid.NewGuid():N}";

    /// <summary>The label.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Validation message; null when valid.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>What to type.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>Whether the dialog opens with the cursor here.</summary>
    [Parameter]
    public bool IsFirst { get; set; }

    /// <summary>Monospaced: keys and addresses.</summary>
    [Parameter]
    public bool IsMono { get; set; }

    /// <summary>How many lines it shows; more than one make a text area.</summary>
    [Parameter]
    public int Lines { get; set; } = 1;

    /// <summary>The kind of input of a single line: text, email, date.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>
    /// The browser's limit: far more than the API allows, so that a long value gets an error instead of being cut silently, but less than the
    /// maximum message of a circuit (32 KB).
    /// </summary>
    [Parameter]
    public int MaxLength { get; set; } = 4000;

    private string? Described => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{id}-hint",
        (null, _) => $"{id}-wrong",
        _ => $"{id}-wrong {id}-hint",
    };
}
