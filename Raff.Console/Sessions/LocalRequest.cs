namespace Raff.Console.Sessions;

/// <summary>Whether a request comes from the machine the console runs on, as far as that can be known. Hosting finds out, sign-in asks.</summary>
public static class LocalRequest
{
    private static readonly object Key = new();

    /// <summary>Marks a request as one from this machine.</summary>
    public static void Mark(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[Key] = true;
    }

    /// <summary>Whether the request was marked.</summary>
    public static bool Is(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(Key);
    }
}
