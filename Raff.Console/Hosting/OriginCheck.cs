namespace Raff.Console.Hosting;

/// <summary>
/// Refuses what another site could make a signed-in browser send: posts, and the circuit's negotiation and WebSocket, which no CORS rule covers.
/// A request without <c>Origin</c> comes from no browser's cross-site page: browsers always send it for these. The emulator's API is left out:
/// it knows no cookies.
/// </summary>
public sealed class OriginCheck(RequestDelegate next, ILogger<OriginCheck> log)
{
    /// <summary>Answers 403 to a foreign origin, passes everything else on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsGuarded(request) && request.Headers.Origin is { Count: > 0 } origin && !IsOwn(origin.ToString(), request))
        {
            log.LogWarning("Refused {Method} {Path} from a foreign origin.", request.Method, request.Path);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("This console only accepts requests from its own pages.", context.RequestAborted);
            return;
        }

        await next(context);
    }

    private static bool IsGuarded(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && (request.Path.StartsWithSegments("/_blazor")
            || request.HttpContext.WebSockets.IsWebSocketRequest
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)));

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
