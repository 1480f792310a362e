using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Raff.Console.Sessions;

namespace Raff.Console.Features.SignIn;

/// <summary>The sign-in page and its posts, and signing out: plain requests outside every circuit.</summary>
public static class SignInEndpoints
{
    /// <summary>The prefix of the anti-forgery cookie's name; the port follows (<see cref="SessionCookie"/>).</summary>
    public const string FormCookie = "raff-form";

    private const long MaxFormBytes = 16 * 1024;

    // The port is known once something is listening; the framework takes one name for the whole process.
    private static void UsePortInFormCookie(WebApplication app)
    {
        var cookie = app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie;
        app.Use((context, next) =>
        {
            if (cookie.Name == FormCookie)
            {
                cookie.Name = string.Create(CultureInfo.InvariantCulture, $"{FormCookie}-{context.Connection.LocalPort}");
            }

            return next(context);
        });
    }

    /// <summary>Authenticates each request, refuses those that need a session and have none, and closes connections of ended sessions.</summary>
    public static WebApplication UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<SessionSocketGuard>();
        app.UseMiddleware<TabLimit>();
        UsePortInFormCookie(app);
        app.UseAntiforgery();
        return app;
    }

    /// <summary>Maps <c>/sign-in</c> and <c>/sign-out</c>, which need no session.</summary>
    public static WebApplication MapSignIn(this WebApplication app)
    {
        var group = app.MapGroup("/").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MaxFormBytes));
        group.MapGet("/sign-in", (HttpContext context, SignInFlow flow, string? reason, string? returnUrl) =>
            flow.Page(context, StatusCodes.Status200OK, returnUrl, notice: SessionEndWords.Find(reason)?.Sentence()));
        group.MapPost("/sign-in", (HttpContext context, SignInFlow flow) => flow.WithKeyAsync(context));
        group.MapPost("/sign-in/demo", (HttpContext context, SignInFlow flow) => flow.WithDemoIdentityAsync(context));
        group.MapPost("/sign-out", (HttpContext context, SignInFlow flow) => flow.SignOutAsync(context));
        return app;
    }
}
