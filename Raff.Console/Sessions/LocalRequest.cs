namespace Raff.Console.Sessions;

/// <summary>Whether a request comes from the computer that runs the console, as far as that can be known. Set by Hosting, read by sign-in.</summary>
public static class LocalRequest
{
    private static readonly object Key = new();

    /// <summary>Marks a request as local.</summary>
    public static void Mark(HttpContext context)
    {
        context.Items[Key] = true;
    }

    /// <summary>Whether the request was marked.</summary>
    public static bool Is(HttpContext context)
    {
        return context.Items.ContainsKey(Key);
    }
}
