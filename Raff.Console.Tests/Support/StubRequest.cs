using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Raff.Console.Tests.Support;

/// <summary>A request as <see cref="StubApi"/> received it.</summary>
/// <param name="Method">GET, POST, ...</param>
/// <param name="Path">The path as decoded by the server, for example <c>/api/v1/vms</c>.</param>
/// <param name="QueryString">The query with its question mark, or empty.</param>
/// <param name="Headers">Headers by name, without regard to case; several values joined by commas.</param>
/// <param name="Body">The body; empty for none.</param>
public sealed record StubRequest(string Method, string Path, string QueryString, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>What <c>X-Project-ID</c> says; null if it is absent.</summary>
    public string? Project => Headers.GetValueOrDefault("X-Project-ID");

    /// <summary>What <c>X-API-Key</c> says; null if it is absent.</summary>
    public string? Key => Headers.GetValueOrDefault("X-API-Key");

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>A query parameter; null if it is absent.</summary>
    public string? Query(string name) => QueryHelpers.ParseQuery(QueryString).TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A query parameter as a number; a default where it is absent.</summary>
    public int Number(string name, int otherwise) => Query(name) is { } text ? int.Parse(text, null) : otherwise;

    /// <summary>Method, path and query.</summary>
    public override string ToString() => $"{Method} {Path}{QueryString}";
}
