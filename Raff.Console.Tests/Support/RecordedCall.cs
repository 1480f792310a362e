namespace Raff.Console.Tests.Support;

/// <summary>One call as it arrived.</summary>
/// <param name="Method">GET, POST, ...</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query with its question mark, or empty.</param>
/// <param name="Project">The value of <c>X-Project-ID</c>; null when the header was absent.</param>
public sealed record RecordedCall(string Method, string Path, string Query, string? Project);
