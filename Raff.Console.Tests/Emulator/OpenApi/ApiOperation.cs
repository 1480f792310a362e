using System.Globalization;
using System.Text.Json;

namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>An operation as <c>/openapi/v1.json</c> describes it.</summary>
/// <param name="Id">Its operation id.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces.</param>
/// <param name="Element">The description's object.</param>
public sealed record ApiOperation(string Id, HttpMethod Method, string Path, JsonElement Element)
{
    /// <summary>The permission it needs, if it names one.</summary>
    public string? Permission => Element.TryGetProperty("x-permission", out var permission) ? permission.GetString() : null;

    /// <summary>Whether it is answered without a key.</summary>
    public bool IsPublic => Element.TryGetProperty("security", out var security) && security.GetArrayLength() == 0;

    /// <summary>The schema of its request body, if it takes one.</summary>
    public JsonElement? Body => Element.TryGetProperty("requestBody", out var body) ? Schema(body) : null;

    /// <summary>The one status of success.</summary>
    public int Success => Responses.Keys.Single(status => status < 300);

    /// <summary>The schema of each status's answer.</summary>
    public IReadOnlyDictionary<int, JsonElement> Responses => Element.GetProperty("responses").EnumerateObject()
        .ToDictionary(response => int.Parse(response.Name, CultureInfo.InvariantCulture), response => Schema(response.Value));

    /// <summary>Whether the project header is required; null when it is not taken.</summary>
    public bool? ProjectHeader => Parameters("header") is [var header] ? header.GetProperty("required").GetBoolean() : null;

    /// <summary>Its parameters in the path, the query or the header.</summary>
    public IReadOnlyList<JsonElement> Parameters(string place) => Element.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == place)]
        : [];

    private static JsonElement Schema(JsonElement part) => part.GetProperty("content").GetProperty("application/json").GetProperty("schema");
}
