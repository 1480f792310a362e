namespace Raff.Console.Sessions;

/// <summary>Where to go after signing in: a path of this console or nothing, so that no link can send an operator elsewhere.</summary>
public static class ReturnUrl
{
    /// <summary>Where an operator lands without a page to return to.</summary>
    public const string Home = "/all";

    private const int MaxLength = 2000;

    /// <summary>The path as given when it is local; null for absolute, protocol-relative, disguised or invalid ones.</summary>
    public static string? Local(string? url) =>
        url is { Length: > 0 and <= MaxLength }
        && url[0] == '/'
        && !(url.Length > 1 && url[1] == '/')
        && !url.Contains('\\', StringComparison.Ordinal)
        && !url.Any(char.IsControl)
        && !IsSignIn(url)
            ? url
            : null;

    /// <summary>A local path as a header can carry it, with everything but ASCII escaped.</summary>
    public static string Escaped(string local) =>
        string.Concat(local.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    /// <summary>The URL of the sign-in page, with the reason and the return URL, if any.</summary>
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
