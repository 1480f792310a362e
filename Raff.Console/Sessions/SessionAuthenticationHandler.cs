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

    private SessionEnd? ended;

    /// <summary>The session of an authenticated principal; null for anybody else.</summary>
    public static SessionId? SessionOf(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
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

        switch (await sessions.FindAsync(session, Context.RequestAborted))
        {
            case SessionLookup.Live live:
                current.Fill(live.Operator, token => sessions.IsAliveAsync(session, token));
                var claims = new ClaimsIdentity(
                    [new Claim(ClaimTypes.NameIdentifier, session.Value), new Claim(ClaimTypes.Name, live.Operator.Identity.KeyPrefix)], SchemeName);
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
        if (AsksForPage())
        {
            Response.Redirect(ReturnUrl.SignIn(ended, Request.Path + Request.QueryString));
            return;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.ContentType = "text/plain; charset=utf-8";
        await Response.WriteAsync("Sign in first: there is no session, or it has ended.", Context.RequestAborted);
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
