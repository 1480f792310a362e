using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Raff.Console.Kinds;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Feeds.Wall;

/// <summary>
/// The wall and its form. The form needs no anti-forgery token: whoever posts it must know the wall's token, a foreign origin is refused before, and in a
/// frame the cookie of such a token would not come along.
/// </summary>
public sealed class WallFlow(
    BearerTokens tokens, WallCookie cookie, SignInThrottle throttle, FleetSnapshot snapshot, ResourceKinds kinds, TimeProvider time, ILogger<WallFlow> log)
{
    /// <summary>The path of both.</summary>
    public const string Path = "/wall";

    /// <summary>The name of the form's field.</summary>
    public const string Field = "token";

    /// <summary>The largest form that is read.</summary>
    public const long MaxFormBytes = 4096;

    private static readonly string[] Themes = ["light", "dark"];

    /// <summary>The wall, the form to a browser without its cookie, or 404 where there is no token.</summary>
    public async Task<IResult> PageAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!tokens.Wall.IsSet)
        {
            return Results.NotFound();
        }

        if (!cookie.IsValid(http.Request))
        {
            return Form(http, StatusCodes.Status401Unauthorized, null);
        }

        await snapshot.RefreshAsync(http.RequestAborted);
        return new RazorComponentResult<WallPage>(new { View = WallView.Of(snapshot, kinds, time.GetUtcNow()), Theme = ThemeOf(http) });
    }

    /// <summary>Takes the token of the form and gives the cookie for it.</summary>
    public async Task<IResult> OpenAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!tokens.Wall.IsSet)
        {
            return Results.NotFound();
        }

        if (await TokenAsync(http) is not { } text)
        {
            return Form(http, StatusCodes.Status400BadRequest, "Enter the token.");
        }

        var address = http.Connection.RemoteIpAddress;
        if (throttle.TryBegin(address, out var wait) is not { } attempt)
        {
            log.LogWarning("Too many refused wall tokens from {Address}; further attempts are delayed.", address);
            var seconds = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
            http.Response.Headers.RetryAfter = seconds;
            return Form(http, StatusCodes.Status429TooManyRequests, $"Too many wrong tokens from your IP address. Try again in {seconds} seconds.");
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, http.RequestAborted);
        }

        if (!tokens.Wall.Matches(text))
        {
            log.LogWarning("A wall token from {Address} was refused.", address);
            return Form(http, StatusCodes.Status401Unauthorized, "This is not the wall's token. Check Wall:Token in the console's settings.");
        }

        throttle.Forgive(attempt);
        cookie.Write(http);
        log.LogInformation("A wall screen was opened from {Address}.", address);
        return Results.LocalRedirect(ThemeOf(http) is { } theme ? $"{Path}?theme={theme}" : Path);
    }

    private static RazorComponentResult<WallForm> Form(HttpContext http, int status, string? problem) =>
        new(new { Problem = problem, Theme = ThemeOf(http) }) { StatusCode = status };

    private static string? ThemeOf(HttpContext http) => Array.Find(Themes, theme => theme == http.Request.Query["theme"]);

    private static async Task<string?> TokenAsync(HttpContext http)
    {
        try
        {
            var text = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(http.RequestAborted))[Field].ToString().Trim() : "";
            return text.Length > 0 ? text : null;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // Not a form that can be read, or a larger one than ours.
            return null;
        }
    }
}
