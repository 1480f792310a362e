namespace Raff.Console.Sessions;

/// <summary>Where to go after signing in: a path of this console or nothing, so that no link can send an operator elsewhere.</summary>
public static class ReturnUrl
{
    /// <summary>Where an operator lands who asked for nothing in particular.</summary>
    public const string Home = "/all";

    private const int MaxLength = 2000;

    /// <summary>The path as given when it is local; null for absolute, protocol-relative, disguised or senseless ones.</summary>
    public static string? Local(string? url) =>
        url is { Length: > 0 and <= MaxLength }
        && url[0] == '/'
        && !(url.Length > 1 && url[1] == '/')
        && !url.Contains('\\', StringComparison.Ordinal)
        && !url.Any(char.IsControl)
        && !IsSignIn(url)
            ? url
            : null;

    /// <summary>The sign-in page's address, with the reason and the way back where there are any.</summary>
    public static string SignIn(SessionEnd? reason, string? returnUrl)
    {
        var query = new List<string>(2);
        if (reason is { } end)
        {
            query.Add("reason=" + end.Word());
        }

        if (Local(returnUrl) is { } local && local != Home && local != "/")
        {
            query.Add("returnUrl=" + Uri.EscapeDataString(local));
        }

        return query.Count == 0 ? "/sign-in" : "/sign-in?" + string.Join('&', query);
    }

    private static bool IsSignIn(string url) =>
        url.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase);
}
