namespace Raff.Console.Components;

/// <summary>What a toast offers to do next: a link, or something that runs.</summary>
/// <param name="Text">What its button says: "Open".</param>
public sealed record ToastAction(string Text)
{
    /// <summary>Where a link leads; null where it runs.</summary>
    public string? Href { get; init; }

    /// <summary>Does it; null where it is a link.</summary>
    public Func<Task>? Run { get; init; }
}
