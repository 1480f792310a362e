namespace Raff.Console.Features.Feeds;

/// <summary>The token of the feeds, and each in its own section those of the metrics and of the wall.</summary>
public sealed class FeedOptions
{
    /// <summary>The section of the feeds; also the name of their options.</summary>
    public const string Feeds = "Feeds";

    /// <summary>The section of the metrics; also the name of their options.</summary>
    public const string Metrics = "Metrics";

    /// <summary>The section of the wall; also the name of its options.</summary>
    public const string Wall = "Wall";

    /// <summary>The token, or <c>sha256:</c> and the hash of it in hexadecimal digits. Empty: neither this nor a file turns it on.</summary>
    public string Token { get; set; } = "";

    /// <summary>A file that holds the same, for a mounted secret.</summary>
    public string TokenFile { get; set; } = "";
}
