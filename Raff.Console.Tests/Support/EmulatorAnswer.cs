using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Raff.Console.Tests.Support;

/// <summary>What the emulator answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body.</param>
/// <param name="Headers">The response headers.</param>
public sealed record EmulatorAnswer(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)
{
    /// <summary>The body's <c>data</c>.</summary>
    public JsonElement Data => Body.GetProperty("data");

    /// <summary>The body's <c>total</c>.</summary>
    public long Total => Body.GetProperty("total").GetInt64();

    /// <summary>The error body's <c>message</c>.</summary>
    public string Message => Body.GetProperty("message").GetString()!;

    /// <summary>The ids of the rows in <c>data</c>, as text.</summary>
    public IReadOnlyList<string> Ids => [.. Data.EnumerateArray().Select(row => row.GetProperty("id").ToString())];

    /// <summary>Fails with the body in the message unless the status is this.</summary>
    public EmulatorAnswer ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Body.ToString());
        return this;
    }
}
