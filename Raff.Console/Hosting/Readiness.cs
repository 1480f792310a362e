using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage;

namespace Raff.Console.Hosting;

/// <summary>Checks whether the console can work by writing to its database, and by encrypting with keys that survive a restart.</summary>
public sealed class Readiness(
    IDbContextFactory<ConsoleDbContext> contexts, IDataProtectionProvider protection, IKeyManager keys, IConfiguration configuration, TimeProvider time,
        ILogger<Readiness> log)
{
    private const int LockedSeconds = 2;

    /// <summary>Why the console cannot serve, in a sentence; null when it can.</summary>
    public async Task<string?> ProblemAsync(CancellationToken cancellationToken) =>
        await WriteProblemAsync(cancellationToken) ?? KeyProblem();

    private async Task<string?> WriteProblemAsync(CancellationToken cancellationToken)
    {
        // A deleted file stays writable for those who have it open.
        if (!File.Exists(StorageServices.ConsoleFile(configuration).Path))
        {
            return "The console's database file is missing.";
        }

        try
        {
            await using var store = await contexts.CreateDbContextAsync(cancellationToken);
            store.Database.SetCommandTimeout(LockedSeconds);
            await store.Sessions.AsNoTracking().AnyAsync(cancellationToken);

            // A number that the file format leaves to the application. SQLite takes no parameter here.
            var seconds = (int)(time.GetUtcNow().ToUnixTimeSeconds() % int.MaxValue);
#pragma warning disable EF1002 // A number made here.
            await store.Database.ExecuteSqlRawAsync(
                $"PRAGMA user_version = {seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)};",
                cancellationToken);
#pragma warning restore EF1002
            return null;
        }
        catch (DbException error)
        {
            log.LogWarning("The console's database does not respond or cannot be written to: {Reason}", error.Message);
            return "The console's database does not respond or cannot be written to.";
        }
    }

    private string? KeyProblem()
    {
        try
        {
            // Encrypting creates the first key if there is none. The ring in memory may outlive its files, so those are read too.
            protection.CreateProtector("Raff.Console.Health").Protect([1]);
            var now = time.GetUtcNow();
            return keys.GetAllKeys().Any(key => !key.IsRevoked && key.ExpirationDate > now && key.CreateEncryptor() is not null)
                ? null
                : "The encryption keys are missing: sessions would not survive a restart.";
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException or System.Xml.XmlException
            or InvalidOperationException)
        {
            log.LogWarning("The encryption keys cannot be used: {Reason}", error.Message);
            return "The encryption keys cannot be read or used.";
        }
    }
}
