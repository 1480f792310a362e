using System.Collections.Concurrent;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Sessions;

/// <summary>
/// Ends every session of a key that the API no longer accepts. A single 401 is only a suspicion, so the key is checked once more, with at most
/// one check at a time per key, however many tabs saw the refusal.
/// </summary>
public sealed class KeyRevocation(RaffClientFactory clients, CallJournal journal, SessionStore sessions, ILogger<KeyRevocation> log)
{
    private const string CheckOperation = "GET permissions";
    private readonly ConcurrentDictionary<string, bool> asking = new();

    /// <summary>Watches the calls of an operator's key until disposed.</summary>
    public IDisposable Watch(Operator signedIn)
    {
        var client = clients.Create(signedIn.Connection);
        return journal.Watch(client.Fingerprint, call =>
        {
            if (call.Status == StatusCodes.Status401Unauthorized && call.Operation != CheckOperation)
            {
                _ = SuspectAsync(signedIn);
            }
        });
    }

    /// <summary>Checks whether the key is still accepted, unless a check is pending, and ends its sessions if not.</summary>
    public async Task SuspectAsync(Operator signedIn)
    {
        if (!asking.TryAdd(signedIn.Identity.Key, true))
        {
            return;
        }

        try
        {
            if (await clients.Create(signedIn.Connection).ListPermissionsAsync(CancellationToken.None)
                is RaffResult<IReadOnlyList<Permission>>.Failed { Error: RaffError.Unauthorized })
            {
                log.LogWarning("{Prefix} is no longer accepted; ending its sessions.", signedIn.Identity.KeyPrefix);
                await sessions.EndAllAsync(signedIn.Identity.Key, SessionEnd.Revoked, except: null, CancellationToken.None);
            }
        }
        catch (System.Data.Common.DbException error)
        {
            log.LogWarning("The sessions of {Prefix} could not be ended: {Reason}", signedIn.Identity.KeyPrefix, error.Message);
        }
        finally
        {
            asking.TryRemove(signedIn.Identity.Key, out _);
        }
    }
}
