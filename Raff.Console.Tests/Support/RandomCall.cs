using System.Text.Json;

namespace Raff.Console.Tests.Support;

/// <summary>One call to make.</summary>
/// <param name="Operation">The operation in the description.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The whole path with its query.</param>
/// <param name="Noun">What the answer's rows are.</param>
/// <param name="Target">The id in the path that a deletion would end.</param>
/// <param name="Key">The API key; null for none.</param>
/// <param name="Project">The project header; null for none.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record RandomCall(JsonElement Operation, HttpMethod Method, string Path, string Noun, string? Target, string? Key, string? Project, string? Body)
{
    /// <summary>The operation's id.</summary>
    public string Id => Operation.GetProperty("operationId").GetString()!;
}
