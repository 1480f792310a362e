using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Storage;

namespace Raff.Console.Sessions;

/// <summary>Encrypts API keys for the store, and hashes them for grouping: the only two forms in which a key leaves memory.</summary>
public sealed class KeyVault(IDataProtectionProvider protection, IDbContextFactory<ConsoleDbContext> contexts, ILogger<KeyVault> log) : IDisposable
{
    private const string HashSecret = "identity-hash";
    private readonly IDataProtector keys = protection.CreateProtector("Raff.Console.SignIn.ApiKey.v1");
    private readonly IDataProtector secrets = protection.CreateProtector("Raff.Console.SignIn.Secret.v1");
    private readonly SemaphoreSlim gate = new(1, 1);
    private byte[]? hashKey;

    /// <summary>The key, encrypted.</summary>
    public byte[] Protect(ApiKey key)
    {
        return keys.Protect(Encoding.UTF8.GetBytes(key.Reveal()));
    }

    /// <summary>The decrypted key; null if its encryption keys no longer exist.</summary>
    public ApiKey? Unprotect(byte[] encrypted)
    {
        try
        {
            return new ApiKey(Encoding.UTF8.GetString(keys.Unprotect(encrypted)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A stable name for a key at an endpoint, from which the key cannot be recovered.</summary>
    /// <param name="endpoint">The endpoint's name in the store.</param>
    /// <param name="key">The whole key.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<string> IdentityKeyAsync(string endpoint, ApiKey key, CancellationToken cancellationToken)
    {
        var secret = hashKey ?? await LoadSecretAsync(cancellationToken);
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{endpoint}\n{key.Reveal()}")));
    }

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();

    private async Task<byte[]> LoadSecretAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return hashKey ??= await ReadOrMakeSecretAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<byte[]> ReadOrMakeSecretAsync(CancellationToken cancellationToken)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var record = await store.InstallationSecrets.FirstOrDefaultAsync(s => s.Name == HashSecret, cancellationToken);
        if (record is not null)
        {
            try
            {
                return secrets.Unprotect(record.ProtectedValue);
            }
            catch (CryptographicException)
            {
                log.LogWarning("The data protection keys changed: earlier sessions and preferences can no longer be read.");
            }
        }

        var made = RandomNumberGenerator.GetBytes(32);
        if (record is null)
        {
            store.Add(new InstallationSecretRecord { Name = HashSecret, ProtectedValue = secrets.Protect(made) });
        }
        else
        {
            record.ProtectedValue = secrets.Protect(made);
        }

        await store.SaveChangesAsync(cancellationToken);
        return made;
    }
}
