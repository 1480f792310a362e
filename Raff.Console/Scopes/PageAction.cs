namespace Raff.Console.Scopes;

/// <summary>Something the open page can do, offered in the command palette too.</summary>
/// <param name="Title">The text of its button: "Refresh".</param>
public sealed record PageAction(string Title)
{
    /// <summary>Runs it; null for a link.</summary>
    public Func<Task>? Run { get; init; }

    /// <summary>The URL of a link or download; null if it runs.</summary>
    public string? Href { get; init; }

    /// <summary>Whether the link is a download, which the browser follows itself.</summary>
    public bool IsDownload { get; init; }

    /// <summary>Why it cannot be done now, in a sentence; null if it can.</summary>
    public string? Refusal { get; init; }
}
