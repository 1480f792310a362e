using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>A choice of one in a form, with its label, a hint, and its own error message.</summary>
public sealed partial class FormSelect
{
    private readonly string id = $"f{Guid.NewGuid():N}";

    /// <summary>The label.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What is offered, in order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FormChoice> Choices { get; set; } = [];

    /// <summary>The value chosen; empty for none.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Something was chosen.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>The text for no choice: "Choose a role"; null if one is always chosen.</summary>
    [Parameter]
    public string? Prompt { get; set; }

    /// <summary>Validation message; null when valid.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>What the choice means.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether the dialog opens with the focus here.</summary>
    [Parameter]
    public bool IsFirst { get; set; }

    /// <summary>Anything else the element needs, such as <c>data-testid</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    private string? Described => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{id}-hint",
        (null, _) => $"{id}-wrong",
        _ => $"{id}-wrong {id}-hint",
    };

    private Task Chosen(ChangeEventArgs chosen) => ValueChanged.InvokeAsync(chosen.Value as string ?? "");
}
