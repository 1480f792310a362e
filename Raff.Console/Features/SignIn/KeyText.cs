namespace Raff.Console.Features.SignIn;

/// <summary>What a text must look like to be tried as a key.</summary>
public static class KeyText
{
    /// <summary>The longest text taken; a real key has 69 characters (api.md section 2.15).</summary>
    public const int MaxLength = 200;

    private const string Start = "raff_";

    /// <summary>
    /// Whether it may be sent as a header at all. Beyond the start its form is the API's business: a later kind of key must not fail here.
    /// </summary>
    public static bool IsPlausible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > Start.Length && text.Length <= MaxLength
            && text.StartsWith(Start, StringComparison.Ordinal)
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }
}
