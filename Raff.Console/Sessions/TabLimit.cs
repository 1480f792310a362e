using Microsoft.AspNetCore.Components.Endpoints;

namespace Raff.Console.Sessions;

/// <summary>Answers a page with a message if its session or key has too many tabs open, since its circuit would be refused without one.</summary>
public sealed class TabLimit(RequestDelegate next, OpenCircuits circuits)
{
    /// <summary>Guards pages and passes on everything else.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && SessionAuthenticationHandler.SessionOf(context.User) is { } session
            && circuits.Refusal(session, context.User.FindFirst(SessionAuthenticationHandler.KeyClaim)?.Value ?? "") is { } refusal)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(refusal, context.RequestAborted);
            return;
        }

        await next(context);
    }
}
