namespace Raff.Console.Components;

/// <summary>A next step that a toast offers: a link, or something to do.</summary>
/// <param name="Text">The text, starting with a verb: <c>Open project</c>.</param>
/// <param name="Href">Where it leads; null if <see cref="Run"/> is set.</param>
public sealed record ToastAction(string Text, string? Href = null)
{
    /// <summary>What it does, where it is not a link.</summary>
    public Func<Task>? Run { get; init; }
}
