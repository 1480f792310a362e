namespace Raff.Console.Sessions;

/// <summary>
/// Closes a circuit's connection a few seconds after its session has ended. By then the tab was told to leave, and one that stays must not
/// receive anything else.
/// </summary>
public sealed class SessionSocketGuard(RequestDelegate next, SessionEnds ends, TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Guards requests below <c>/_blazor</c> and passes on all others.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor") || SessionAuthenticationHandler.SessionOf(context.User) is not { } session)
        {
            await next(context);
            return;
        }

        ITimer? cut = null;
        using (ends.Listen(session, _ => cut = time.CreateTimer(_ => context.Abort(), null, Grace, Timeout.InfiniteTimeSpan)))
        {
            try
            {
                await next(context);
            }
            finally
            {
                if (cut is not null)
                {
                    await cut.DisposeAsync();
                }
            }
        }
    }
}
