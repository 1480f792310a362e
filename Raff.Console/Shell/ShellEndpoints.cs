using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace Raff.Console.Shell;

/// <summary>How the shell's pages are served.</summary>
public static class ShellEndpoints
{
    /// <summary>The page that an address without a page is answered with.</summary>
    private const string NotFound = "/not-found";

    /// <summary>
    /// Compresses pages, and shows the 404 page, with the status 404, to a browser that requests an unknown URL; other callers get only the status.
    /// </summary>
    public static IApplicationBuilder UseNotFoundPage(this IApplicationBuilder app) => app
        .UseResponseCompression()
        .UseStatusCodePagesWithReExecute(NotFound, createScopeForStatusCodePages: true)
        .Use(async (context, next) =>
        {
            await next(context);

            // What answers without a session says itself that it is not there; the page would ask whoever has none to sign in.
            var isPage = HttpMethods.IsGet(context.Request.Method)
                && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
                && context.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
            if (context.Features.Get<IStatusCodePagesFeature>() is { } pages && !(isPage && context.Response.StatusCode == StatusCodes.Status404NotFound))
            {
                pages.Enabled = false;
            }
        });

    /// <summary>The pages.</summary>
    public static IEndpointConventionBuilder MapShell(this IEndpointRouteBuilder app) => app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
}
