using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>
/// A text field that never loses typed text. The page answers every keystroke with its current value, sometimes late: through the URL, or with a
/// render that began earlier. Writing these answers into the field would undo what was typed since. Only a value that was not typed here is
/// written, for example after Back or when a filter is removed.
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
    protected virtual string Reported(string typed) => typed;

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

    /// <summary>Updates the text and reports the change.</summary>
    protected Task TypedAsync(string? typed)
    {
        Text = typed ?? "";
        var reported = Reported(Text);
        if (reported == (unanswered.Count > 0 ? unanswered[^1] : given))
        {
            return Task.CompletedTask;
        }

        unanswered.Add(reported);
        return ValueChanged.InvokeAsync(reported);
    }
}
