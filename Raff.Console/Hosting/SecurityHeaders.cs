using Microsoft.Extensions.Options;

namespace Raff.Console.Hosting;

/// <summary>
/// The same protective headers on every answer, in development too, so that a breach of the policy shows early (docs/architecture.md#security).
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next, IOptions<FramedPages> framed)
{
    /// <summary>The content security policy. Styles may be inline because MudBlazor needs it; scripts never.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; " +
            "form-action 'self'";

    private const string Framing = "frame-ancestors ";

    /// <summary>Adds the headers when the answer starts, so that nothing replaces them.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var ancestors = framed.Value.AncestorsOf(context.Request.Path);
        context.Response.OnStarting(
            () =>
            {
                Add(context.Response, ancestors);
                return Task.CompletedTask;
            });
        return next(context);
    }

    private static void Add(HttpResponse response, string ancestors)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace(Framing + FramedPages.None, Framing + ancestors, StringComparison.Ordinal);
        headers.XContentTypeOptions = "nosniff";
        if (ancestors == FramedPages.None)
        {
            // It knows no list of hosts; where the policy has one, browsers ignore it.
            headers.XFrameOptions = "DENY";
        }

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
