namespace Raff.Console.Hosting;

/// <summary>
/// The same protective headers on every answer, in development too, so that a breach of the policy shows early (docs/architecture.md#security).
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The content security policy. Styles may be inline because MudBlazor needs it; scripts never.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; " +
            "form-action 'self'";

    /// <summary>Adds the headers when the answer starts, so that nothing replaces them.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                Add((HttpResponse)state);
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }

    private static void Add(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

        // Static assets set their own caching; everything else belongs to one operator at one moment.
        if (headers.CacheControl.Count == 0 || !IsAsset(response))
        {
            headers.CacheControl = "no-store";
        }
    }

    private static bool IsAsset(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified
        && response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
