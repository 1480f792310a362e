using System.Net;
using System.Text.Json;

namespace Raff.Console.RaffApi.Wire;

/// <summary>Turns an error answer into a <see cref="RaffError"/> (docs/raff-api.md#errors).</summary>
internal static class ErrorReader
{
    /// <summary>The maximum length of a server's message that is shown.</summary>
    public const int MaxLength = 400;

    /// <summary>The error of an answer that is not a success.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body; it may be empty or not JSON.</param>
    /// <param name="isHtml">Whether the content type is HTML, which the API never sends.</param>
    /// <param name="retryAfter">How long the server asks to wait, for a 429.</param>
    /// <param name="key">The key of the call, to remove it from a message that repeats it.</param>
    public static RaffError Read(HttpStatusCode status, ReadOnlyMemory<byte> body, bool isHtml, TimeSpan retryAfter, ApiKey? key)
    {
        var (error, message, reason) = isHtml ? (null, null, null) : Parse(body);
        var sentence = Clean(message, key) ?? Clean(error, key);
        return status switch
        {
            HttpStatusCode.Unauthorized =>
                new RaffError.Unauthorized(sentence ?? "The API key is missing, unknown, expired, or revoked. Sign in with another key."),
            HttpStatusCode.Forbidden when reason is not null => new RaffError.BillingRefused(
                sentence ?? $"The account's billing status ({Clean(reason, key)}) doesn't allow this. Settle it in the Raff dashboard.", Clean(reason, key)
                    ?? "unknown"),
            HttpStatusCode.Forbidden =>
                new RaffError.Forbidden(sentence ?? "This key doesn't have permission to do this here. Ask for the permission, or choose another project."),
            HttpStatusCode.TooManyRequests => new RaffError.RateLimited(
                sentence ?? "This key reached its rate limit. Wait a moment, then try again.", retryAfter),
            >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new RaffError.ServerFault(
                $"The Raff API answered with a redirect ({(int)status}), which the console doesn't follow. Check Raff:Endpoint.", (int)status),
            >= HttpStatusCode.InternalServerError => new RaffError.ServerFault(
                sentence ?? $"The Raff API failed ({(int)status}). Try again in a moment.", (int)status),
            _ when isHtml => new RaffError.Unreadable($"The Raff API answered with a web page ({(int)status}). Check Raff:Endpoint."),
            HttpStatusCode.BadRequest when DemandsProject(message) || DemandsProject(error) =>
                new RaffError.ProjectRequired(sentence ?? "X-Project-ID required"),
            HttpStatusCode.PaymentRequired =>
                new RaffError.PaymentRequired(sentence ?? "The account balance doesn't cover this. Top it up in the Raff dashboard."),
            HttpStatusCode.NotFound => new RaffError.NotFound(sentence ?? "Not found, or this key can't access it."),
            HttpStatusCode.Conflict => new RaffError.Conflict(sentence ?? "Its current state doesn't allow this. Refresh, then try again."),
            _ => new RaffError.Invalid(sentence ?? $"The Raff API rejected this request ({(int)status})."),
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

            // One page of the docs shows the reason next to the message, another inside it.
            var message = root.TryGetProperty("message", out var value) ? value : default;
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

    /// <summary>Removes the key and control characters from a server's text and shortens it; null if nothing is left.</summary>
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
            <= MaxLength => text,
            _ => text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] + "...",
        };
    }
}
