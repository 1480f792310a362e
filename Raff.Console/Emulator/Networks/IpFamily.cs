namespace Raff.Console.Emulator.Networks;

/// <summary>The two families of public addresses, as the API spells them.</summary>
internal static class IpFamily
{
    public const string V4 = "IPv4";
    public const string V6 = "IPv6";

    /// <summary>The API's spelling of a family in any letter case; other words stay unchanged.</summary>
    public static string? Spelled(string? word) =>
        string.Equals(word, V4, StringComparison.OrdinalIgnoreCase) ? V4 : string.Equals(word, V6, StringComparison.OrdinalIgnoreCase) ? V6 : word;
}
