using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A field that belongs to who types in it. The page answers every letter with the value it then holds, some of them late: by way of the address, or
/// with a render begun before. Were these answers written into the field, they would take back what was typed since. Only a value that was not typed
/// here is written: of a step back, or of a filter taken off.
/// </summary>
public abstract class TextEntry : ComponentBase
{
    private readonly List<string> unanswered = [];
    private string given = "";

    /// <summary>What the page holds.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>The text changed. Reported with every key, so that Enter finds it.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Anything else the element needs, such as <c>data-testid</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>What the field shows.</summary>
    protected string Text { get; private set; } = "";

    /// <summary>The value that the page receives for the typed text.</summary>
    protected virtual string Told(string typed) => typed;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var value = Value ?? "";
        if (value == given)
        {
            return;
        }

        given = value;
        var answered = unanswered.IndexOf(value);
        if (answered >= 0)
        {
            unanswered.RemoveRange(0, answered + 1);
            return;
        }

        unanswered.Clear();
        Text = value;
    }

    /// <summary>Takes what was typed and tells the page.</summary>
    protected Task TypedAsync(string? typed)
    {
        Text = typed ?? "";
        var told = Told(Text);
        if (told == (unanswered.Count > 0 ? unanswered[^1] : given))
        {
            return Task.CompletedTask;
        }

        unanswered.Add(told);
        return ValueChanged.InvokeAsync(told);
    }
}
