namespace Raff.Console.Tests.Support;

/// <summary>One call as it arrived.</summary>
/// <param name="Method">GET, POST, ...</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query with its question mark, or empty.</param>
/// <param name="Project">The value of <c>X-Project-ID</c>; null when the header was absent.</param>
/// <param name="Key">The visible beginning of the API key; null when there was none.</param>
/// <param name="Visit">
/// The visit of a tab that the console made the call for (<see cref="TabVisit"/>). Null for calls that no tab caused: rows that the console follows by itself,
/// and
/// what a test asks directly.
/// </param>
public sealed record RecordedCall(string Method, string Path, string Query, string? Project, string? Key, string? Visit);
