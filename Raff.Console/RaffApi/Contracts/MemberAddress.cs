namespace Raff.Console.RaffApi.Contracts;

/// <summary>Distinguishes the email addresses of people from the placeholders of API keys.</summary>
internal static class MemberAddress
{
    // The description requires an address of every member. A key has none: the emulator makes one up, and an older API answers "".
    private const string OfKeys = "@api-keys.invalid";

    /// <summary>The address; null if it is an API key's.</summary>
    public static string? OfPerson(string? address) =>
        string.IsNullOrEmpty(address) || address.EndsWith(OfKeys, StringComparison.OrdinalIgnoreCase) ? null : address;
}
