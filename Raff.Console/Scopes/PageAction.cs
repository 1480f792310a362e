namespace Raff.Console.Scopes;

/// <summary>Something the open page can do, offered in the command palette too.</summary>
/// <param name="Title">What it does, as its button says: "Refresh".</param>
public sealed record PageAction(string Title)
{
    /// <summary>Does it; null where it is a link.</summary>
    public Func<Task>? Run { get; init; }

    /// <summary>Where it leads, for links and downloads; null where it runs.</summary>
    public string? Href { get; init; }

    /// <summary>Whether the link is a download, which the browser follows itself.</summary>
    public bool IsDownload { get; init; }

    /// <summary>Why it cannot be done now, in a sentence; null where it can.</summary>
    public string? Refusal { get; init; }
}
