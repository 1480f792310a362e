using Microsoft.Extensions.Options;

namespace Raff.Console.Features.Feeds;

/// <summary>The tokens of this process, read once at the start.</summary>
public sealed class BearerTokens(IOptionsMonitor<FeedOptions> options)
{
    /// <summary>That of the feeds.</summary>
    public BearerToken Feeds { get; } = BearerToken.Of(options.Get(FeedOptions.Feeds));

    /// <summary>That of the metrics.</summary>
    public BearerToken Metrics { get; } = BearerToken.Of(options.Get(FeedOptions.Metrics));

    /// <summary>That of the wall, which a form asks for.</summary>
    public BearerToken Wall { get; } = BearerToken.Of(options.Get(FeedOptions.Wall));

    /// <summary>Answers 404 where there is no token, and 401 to a request without it: never a redirect to sign in, since a program asks.</summary>
    /// <returns>Whether the request may go on.</returns>
    public static bool Check(BearerToken token, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(http);
        if (token.Accepts(http.Request))
        {
            return true;
        }

        http.Response.StatusCode = token.IsSet ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound;
        if (token.IsSet)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return false;
    }
}
