namespace Raff.Console.Emulator.Http;

/// <summary>Hexadecimal text.</summary>
internal static class HexSpan
{
    public static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}
