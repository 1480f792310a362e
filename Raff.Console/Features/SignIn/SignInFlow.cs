using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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
    TimeProvider time,
    ILogger<SignInFlow> log)
{
    /// <summary>The page, with a notice or a problem.</summary>
    public RazorComponentResult Page(HttpContext context, int status, string? returnUrl, string? notice = null, string? problem = null)
    {
        // The form's token is for no one in particular, so a form stays valid after a sign-in in another tab.
        context.User = new ClaimsPrincipal(new ClaimsIdentity());
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
        return await PostedAsync(context) is { } form ? await SignInAsync(context, form["key"].ToString()
            .Trim(), form["returnUrl"]) : await StaleAsync(context);
    }

    /// <summary>The form with the demo identities.</summary>
    public async Task<IResult> WithDemoIdentityAsync(HttpContext context)
    {
        if (await PostedAsync(context) is not { } form)
        {
            return await StaleAsync(context);
        }

        var identity = MayUseDemo(context) ? demo.Value.Offered.FirstOrDefault(i => i.Name == form["identity"]) : null;
        return identity is null
            ? Page(context, StatusCodes.Status400BadRequest, form["returnUrl"], problem: "This demo identity is not available here. Enter a key.")
            : await SignInAsync(context, identity.Key, form["returnUrl"]);
    }

    /// <summary>Ends the session of this browser, in every tab. The cookie is always removed, even if something else fails.</summary>
    public async Task<IResult> SignOutAsync(HttpContext context)
    {
        // A browser sends the origin of a post, and a foreign origin was already refused; without an origin the form's token must be valid.
        if (current.Value is not null && context.Request.Headers.Origin.Count == 0 && await PostedAsync(context) is null)
        {
            return Results.Text("This page has expired. Go back, reload it, and sign out again.", statusCode: StatusCodes.Status400BadRequest);
        }

        // Finds the session by its cookie: the operator is unknown while the store can't be read.
        if (SessionToken.Hash(SessionCookie.Read(context.Request)) is { } session)
        {
            await sessions.EndAsync(session, SessionEnd.SignedOut, CancellationToken.None);
            log.LogInformation("{Prefix} signed out.", current.Value?.Identity.KeyPrefix ?? "Someone");
        }

        SessionCookie.Delete(context);
        return Results.LocalRedirect(ReturnUrl.SignIn(SessionEnd.SignedOut, null));
    }

    private async Task<IResult> SignInAsync(HttpContext context, string text, string? returnUrl)
    {
        var address = context.Connection.RemoteIpAddress;
        if (throttle.TryBegin(address, out var wait) is not { } attempt)
        {
            log.LogWarning("Too many refused keys from {Address}; further attempts are delayed.", address);
            return Wait(
                context,
                StatusCodes.Status429TooManyRequests,
                wait,
                returnUrl,
                $"Too many invalid keys from your IP address. Try again in {Math.Ceiling(wait.TotalSeconds):0} seconds.");
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, context.RequestAborted);
        }

        if (!KeyText.IsPlausible(text))
        {
            return Page(
                context,
                StatusCodes.Status401Unauthorized,
                returnUrl,
                problem: "This is not a Raff API key. A key is raff_ followed by 64 characters. Copy the whole key.");
        }

        if (demo.Value.IsDemoKey(text) && !MayUseDemo(context))
        {
            return Page(
                context,
                StatusCodes.Status403Forbidden,
                returnUrl,
                problem: "Demo keys work only on the computer that runs the console. Set Emulator:AllowRemote to true to allow them elsewhere.");
        }

        var connection = new RaffConnection(endpoint.Current, new ApiKey(text));
        KeyCheckResult result;
        try
        {
            result = await check.CheckAsync(connection, context.RequestAborted);
        }
        catch (Exception error) when (IsStoreFailure(error))
        {
            throttle.Forgive(attempt);
            return StoreFailed(context, returnUrl, error);
        }

        return await result.Match<Task<IResult>>(
            valid =>
            {
                throttle.Forgive(attempt);
                return OpenAsync(context, connection, valid.Identity, returnUrl);
            },
            refused =>
            {
                log.LogWarning("A key from {Address} was refused.", address);
                return Task.FromResult<IResult>(Page(context, StatusCodes.Status401Unauthorized, returnUrl, problem: refused.Sentence));
            },
            unanswered =>
            {
                throttle.Forgive(attempt);
                return Task.FromResult<IResult>(Wait(context, StatusCodes.Status503ServiceUnavailable, unanswered.RetryAfter, returnUrl, unanswered.Sentence));
            });
    }

    private async Task<IResult> OpenAsync(HttpContext context, RaffConnection connection, Identity identity, string? returnUrl)
    {
        string token;
        try
        {
            token = await sessions.CreateAsync(connection.Key, identity, SessionOrigin.Of(context), context.RequestAborted);
        }
        catch (Exception error) when (IsStoreFailure(error))
        {
            return StoreFailed(context, returnUrl, error);
        }

        SessionCookie.Write(context, token);
        if (current.Value is { } before)
        {
            await sessions.EndAsync(before.Session, SessionEnd.Replaced, CancellationToken.None);
        }

        log.LogInformation("{Prefix} signed in from {Address}.", identity.KeyPrefix, context.Connection.RemoteIpAddress);
        return Results.LocalRedirect(ReturnUrl.Escaped(ReturnUrl.Local(returnUrl) ?? ReturnUrl.Home));
    }

    private async Task<IFormCollection?> PostedAsync(HttpContext context)
    {
        try
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            return await antiforgery.IsRequestValidAsync(context) ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (AntiforgeryValidationException)
        {
            // Not a form, or a larger one than any of ours.
            return null;
        }
    }

    private async Task<RazorComponentResult> StaleAsync(HttpContext context)
    {
        string? returnUrl = null;
        try
        {
            returnUrl = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["returnUrl"] : default;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // Not a form that could be read; there is no way back in it.
        }

        return Page(context, StatusCodes.Status400BadRequest, returnUrl, problem: "This page has expired, or your browser blocks cookies. Try again.");
    }

    private static bool IsStoreFailure(Exception error) =>
        error is DbException or DbUpdateException or IOException or UnauthorizedAccessException or CryptographicException;

    private RazorComponentResult StoreFailed(HttpContext context, string? returnUrl, Exception error)
    {
        log.LogError("Signing in failed because the console's database could not be used: {Reason}", (error.InnerException ?? error).Message);
        var cause = (error.InnerException ?? error) is SqliteException { SqliteErrorCode: var code } ? code : 0;
        return Wait(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(5), returnUrl, cause switch
        {
            5 or 6 => "Your key is valid, but another program has locked the console's database. Try again in a moment.",
            13 => "Your key is valid, but the disk that holds the console's database is full. Free some space, then try again.",
            _ => "Your key is valid, but the console can't write to its database. Check the console's log, then try again.",
        });
    }

    private RazorComponentResult Wait(HttpContext context, int status, TimeSpan? wait, string? returnUrl, string problem)
    {
        if (wait is { } time)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return Page(context, status, returnUrl, problem: problem);
    }

    private bool MayUseDemo(HttpContext context) =>
        demo.Value.AllowRemote || LocalRequest.Is(context);
}
