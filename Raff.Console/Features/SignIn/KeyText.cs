namespace Raff.Console.Features.SignIn;

/// <summary>The format of a key.</summary>
public static class KeyText
{
    /// <summary>The longest text taken; a real key has 69 characters (docs/raff-api.md#api-keys).</summary>
    public const int MaxLength = 200;

    private const string Start = "raff_";

    /// <summary>
    /// Whether it can be sent as a header. Apart from the prefix, only the API checks it, so that a later key format works.
    /// </summary>
    public static bool IsPlausible(string text)
    {
        return text.Length > Start.Length && text.Length <= MaxLength
            && text.StartsWith(Start, StringComparison.Ordinal)
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }
}
