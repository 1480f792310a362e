using System.Security.Cryptography;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Generates secrets: <c>raff_</c> and 64 random hexadecimal digits. Only the visible prefix and a hash are stored.</summary>
internal static class ApiKeySecret
{
    private const int RandomBytes = 32;

    /// <summary>A new secret.</summary>
    public static string New() => $"raff_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}";

    /// <summary>Gives a key a new secret; the old one stops working when this commits.</summary>
    public static string Replace(ApiKeyRow key)
    {
        var secret = New();
        (key.KeyPrefix, key.SecretHash) = (secret[..KeyDirectory.PrefixLength], KeyDirectory.Hash(secret));
        return secret;
    }
}
