using System.Security.Cryptography;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Makes secrets: <c>raff_</c> and 64 random hexadecimal digits. Stored are the part that is shown and a hash.</summary>
internal static class ApiKeySecret
{
    private const int RandomBytes = 32;

    /// <summary>A new secret.</summary>
    public static string New() => $"raff_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}";

    /// <summary>Gives a key a new secret; the old one is dead as soon as this is committed.</summary>
    public static string Replace(ApiKeyRow key)
    {
        var secret = New();
        (key.KeyPrefix, key.SecretHash) = (secret[..KeyDirectory.PrefixLength], KeyDirectory.Hash(secret));
        return secret;
    }
}
