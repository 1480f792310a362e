using System.Data.Common;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Options;

namespace Raff.Console.Sessions;

/// <summary>
/// Turns the session cookie into the operator of a request. Without a live session a page sends the browser to the sign-in page, and
/// everything else (hub, negotiation, download, post) answers 401.
/// </summary>
public sealed class SessionAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, SessionStore sessions, CurrentOperator current)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "Session";

    /// <summary>The claim that groups the sessions of one key.</summary>
    public const string KeyClaim = "raff:key";

    /// <summary>The answer when the console cannot read its own sessions.</summary>
    public const string StoreFailure =
        "The console can't read its database right now, so it can't verify your session. You are still signed in. " +
        "Reload the page in a moment. If this message stays, check the console's log.";

    private SessionEnd? ended;
    private bool isStoreFailing;

    /// <summary>The session of an authenticated principal; null for others.</summary>
    public static SessionId? SessionOf(ClaimsPrincipal principal)
    {
        return principal.Identity is { IsAuthenticated: true, AuthenticationType: SchemeName } && principal.FindFirst(ClaimTypes.NameIdentifier) is { } claim
            ? new SessionId(claim.Value)
            : null;
    }

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionToken.Hash(SessionCookie.Read(Request)) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        SessionLookup found;
        try
        {
            found = await sessions.FindAsync(session, Context.RequestAborted);
        }
        catch (DbException error)
        {
            Logger.LogWarning("A session could not be read: {Reason}", error.Message);
            isStoreFailing = true;
            return AuthenticateResult.Fail("The session could not be read.");
        }

        switch (found)
        {
            case SessionLookup.Live live:
                current.Fill(live.Operator, token => sessions.IsAliveAsync(session, token));
                var claims = new ClaimsIdentity(
                    [new Claim(ClaimTypes.NameIdentifier, session.Value), new Claim(ClaimTypes.Name, live.Operator.Identity.KeyPrefix), new Claim(
                        KeyClaim,
                        live.Operator.Identity.Key)], SchemeName);
                return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(claims), SchemeName));
            case SessionLookup.Over over:
                ended = over.End;
                return AuthenticateResult.Fail("The session has ended.");
            default:
                return AuthenticateResult.Fail("There is no such session.");
        }
    }

    /// <inheritdoc />
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (isStoreFailing)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.ContentType = "text/plain; charset=utf-8";
            Response.Headers.RetryAfter = "5";
            await Response.WriteAsync(StoreFailure, Context.RequestAborted);
            return;
        }

        if (AsksForPage())
        {
            Response.Redirect(ReturnUrl.SignIn(ended, Request.Path + Request.QueryString));
            return;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.ContentType = "text/plain; charset=utf-8";
        await Response.WriteAsync("Sign in first. You have no session, or it has ended.", Context.RequestAborted);
    }

    private bool AsksForPage()
    {
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            return false;
        }

        return Context.GetEndpoint() is { } endpoint
            ? endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            : Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
