using System.Net;
using System.Text.Json;

namespace Raff.Console.RaffApi.Wire;

/// <summary>Turns a refusal into a <see cref="RaffError"/> (api.md section 1.3).</summary>
internal static class ErrorReader
{
    /// <summary>Longest text of a server that is shown.</summary>
    public const int LongestWords = 400;

    /// <summary>The error of an answer that is not a success.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">What came with it; empty or not JSON is fine.</param>
    /// <param name="isHtml">Whether the body calls itself HTML, which the API never sends.</param>
    /// <param name="retryAfter">What the server asks to wait, for a 429.</param>
    /// <param name="key">The key of the call, so that a server which echoes it does not put it on a page.</param>
    public static RaffError Read(HttpStatusCode status, ReadOnlyMemory<byte> body, bool isHtml, TimeSpan retryAfter, ApiKey? key)
    {
        var (error, message, reason) = isHtml ? (null, null, null) : Parse(body);
        var said = Clean(message, key) ?? Clean(error, key);
        return status switch
        {
            HttpStatusCode.Unauthorized => new RaffError.Unauthorized(said ?? "The API key is missing, unknown, expired or revoked; sign in with another one."),
            HttpStatusCode.Forbidden when reason is not null => new RaffError.BillingRefused(
                said ?? $"The account's billing does not allow this ({Clean(reason, key)}); settle it in the vendor's dashboard.", Clean(reason, key) ?? "unknown"),
            HttpStatusCode.Forbidden => new RaffError.Forbidden(said ?? "This key may not do this here; ask for the permission or choose another project."),
            HttpStatusCode.TooManyRequests => new RaffError.RateLimited(
                said ?? "The Raff API limits the requests of this key; wait a moment and try again.", retryAfter),
            >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new RaffError.ServerFault(
                $"The Raff API answered with a redirect ({(int)status}), which is never followed; check the address under Raff:Endpoint.", (int)status),
            >= HttpStatusCode.InternalServerError => new RaffError.ServerFault(
                said ?? $"The Raff API failed ({(int)status}); try again in a moment.", (int)status),
            _ when isHtml => new RaffError.Unreadable($"The Raff API answered {(int)status} with a web page; check the address under Raff:Endpoint."),
            HttpStatusCode.BadRequest when DemandsProject(message) || DemandsProject(error) => new RaffError.ProjectRequired(said ?? "X-Project-ID required"),
            HttpStatusCode.PaymentRequired => new RaffError.PaymentRequired(said ?? "The balance does not cover this; top it up in the vendor's dashboard."),
            HttpStatusCode.NotFound => new RaffError.NotFound(said ?? "Not found, or this key can't access it."),
            HttpStatusCode.Conflict => new RaffError.Conflict(said ?? "Its present state does not allow this; refresh and try again."),
            _ => new RaffError.Invalid(said ?? $"The Raff API does not accept this request ({(int)status})."),
        };
    }

    private static bool DemandsProject(string? text) =>
        text is not null && text.Contains("X-Project-ID", StringComparison.OrdinalIgnoreCase) && text.Contains("required", StringComparison.OrdinalIgnoreCase);

    private static (string? Error, string? Message, string? Reason) Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return (null, null, null);
            }

            // One page of the docs has the reason beside the message, another one inside it.
            var message = root.TryGetProperty("message", out var said) ? said : default;
            return message.ValueKind == JsonValueKind.Object
                ? (Text(root, "error"), Text(message, "message") ?? Text(message, "error"), Text(root, "reason") ?? Text(message, "reason"))
                : (Text(root, "error"), Text(root, "message"), Text(root, "reason"));
        }
        catch (JsonException)
        {
            return (null, null, null);
        }
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Text of a server made fit to be shown: no key, no control characters, not endless; null where nothing is left.</summary>
    private static string? Clean(string? text, ApiKey? key)
    {
        if (text is null)
        {
            return null;
        }

        text = key is null ? text : text.Replace(key.Reveal(), key.ToString(), StringComparison.Ordinal);
        text = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return text.Length switch
        {
            0 => null,
            <= LongestWords => text,
            _ => text[..(char.IsHighSurrogate(text[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "...",
        };
    }
}
