using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Features.SignIn;

/// <summary>What happens between the sign-in form and a session: throttling, checking the key, opening the session, setting the cookie.</summary>
public sealed class SignInFlow(
    KeyCheck check,
    SessionStore sessions,
    SignInThrottle throttle,
    CurrentOperator current,
    IRaffEndpoint endpoint,
    IAntiforgery antiforgery,
    IOptions<DemoIdentities> demo,
    ILogger<SignInFlow> log)
{
    /// <summary>The page, with what is to be said.</summary>
    public RazorComponentResult Page(HttpContext context, int status, string? returnUrl, string? notice = null, string? problem = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var model = new SignInModel
        {
            Endpoint = endpoint.SpokenName(),
            ReturnUrl = ReturnUrl.Local(returnUrl),
            Notice = notice,
            Problem = problem,
            SignedInAs = current.Value?.Identity.DisplayName,
            Demo = MayUseDemo(context) ? demo.Value.Offered : [],
        };
        return new RazorComponentResult<SignInPage>(new { Model = model }) { StatusCode = status };
    }

    /// <summary>The form with a key.</summary>
    public async Task<IResult> WithKeyAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await PostedAsync(context) is { } form ? await SignInAsync(context, form["key"].ToString().Trim(), form["returnUrl"]) : Stale(context);
    }

    /// <summary>The form with the demo identities.</summary>
    public async Task<IResult> WithDemoIdentityAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await PostedAsync(context) is not { } form)
        {
            return Stale(context);
        }

        var identity = MayUseDemo(context) ? demo.Value.Offered.FirstOrDefault(i => i.Name == form["identity"]) : null;
        return identity is null
            ? Page(context, StatusCodes.Status400BadRequest, form["returnUrl"], problem: "There is no such demo identity here. Enter a key.")
            : await SignInAsync(context, identity.Key, form["returnUrl"]);
    }

    /// <summary>Ends the session of this browser, in every tab.</summary>
    public async Task<IResult> SignOutAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (current.Value is { } signedIn)
        {
            if (await PostedAsync(context) is null)
            {
                return Results.Text("This page was open too long. Go back, reload it and sign out again.", statusCode: StatusCodes.Status400BadRequest);
            }

            await sessions.EndAsync(signedIn.Session, SessionEnd.SignedOut, context.RequestAborted);
            log.LogInformation("{Prefix} signed out.", signedIn.Identity.KeyPrefix);
        }

        SessionCookie.Delete(context);
        return Results.LocalRedirect(ReturnUrl.SignIn(SessionEnd.SignedOut, null));
    }

    private async Task<IResult> SignInAsync(HttpContext context, string text, string? returnUrl)
    {
        var address = context.Connection.RemoteIpAddress;
        if (throttle.TryBegin(address, out var wait) is not { } attempt)
        {
            log.LogWarning("Too many refused keys; {Address} has to wait.", address);
            return Wait(context, StatusCodes.Status429TooManyRequests, wait, returnUrl, $"Too many keys were refused. Try again in {Minutes(wait)}.");
        }

        if (!KeyText.IsPlausible(text))
        {
            return Page(context, StatusCodes.Status401Unauthorized, returnUrl, problem: "That is not a Raff API key: a key is raff_ followed by 64 characters. Copy it again, whole.");
        }

        if (demo.Value.IsDemoKey(text) && !MayUseDemo(context))
        {
            return Page(context, StatusCodes.Status403Forbidden, returnUrl, problem: "Demo keys work only on the machine the console runs on. Set Emulator:AllowRemote to true to allow them elsewhere.");
        }

        var connection = new RaffConnection(endpoint.Current, new ApiKey(text));
        switch (await check.CheckAsync(connection, context.RequestAborted))
        {
            case KeyCheckResult.Valid valid:
                throttle.Forgive(attempt);
                return await OpenAsync(context, connection, valid.Identity, returnUrl);
            case KeyCheckResult.Refused refused:
                log.LogWarning("A key was refused; it came from {Address}.", address);
                return Page(context, StatusCodes.Status401Unauthorized, returnUrl, problem: refused.Sentence);
            case KeyCheckResult.Unanswered unanswered:
                throttle.Forgive(attempt);
                return Wait(context, StatusCodes.Status503ServiceUnavailable, unanswered.RetryAfter, returnUrl, unanswered.Sentence);
            default:
                throw new InvalidOperationException("KeyCheckResult is closed.");
        }
    }

    private async Task<IResult> OpenAsync(HttpContext context, RaffConnection connection, Identity identity, string? returnUrl)
    {
        SessionCookie.Write(context, await sessions.CreateAsync(connection.Key, identity, SessionOrigin.Of(context), context.RequestAborted));
        if (current.Value is { } before)
        {
            await sessions.EndAsync(before.Session, SessionEnd.Replaced, context.RequestAborted);
        }

        log.LogInformation("{Prefix} signed in from {Address}.", identity.KeyPrefix, context.Connection.RemoteIpAddress);
        return Results.LocalRedirect(ReturnUrl.Local(returnUrl) ?? ReturnUrl.Home);
    }

    private async Task<IFormCollection?> PostedAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context) ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (AntiforgeryValidationException)
        {
            // Not a form, or a larger one than any of ours.
            return null;
        }
    }

    private RazorComponentResult Stale(HttpContext context) =>
        Page(context, StatusCodes.Status400BadRequest, null, problem: "This page was open too long, or your browser sends no cookies. Try once more.");

    private RazorComponentResult Wait(HttpContext context, int status, TimeSpan? wait, string? returnUrl, string problem)
    {
        if (wait is { } time)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return Page(context, status, returnUrl, problem: problem);
    }

    private bool MayUseDemo(HttpContext context) =>
        demo.Value.AllowRemote || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static string Minutes(TimeSpan wait) => wait <= TimeSpan.FromMinutes(1) ? "a minute" : $"{Math.Ceiling(wait.TotalMinutes):0} minutes";
}
