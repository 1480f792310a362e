using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Raff.Console.RaffApi;
using Raff.Console.Storage;

namespace Raff.Console.Sessions;

/// <summary>
/// The sessions of this console. Whether one is alive is read from its record each time; only who acts in it is cached, so that a request
/// costs one small read and no decryption.
/// </summary>
public sealed class SessionStore(
    IDbContextFactory<ConsoleDbContext> contexts, KeyVault vault, SessionEnds ends, IRaffEndpoint endpoint, IOptions<SessionLimits> limits, TimeProvider time,
    ILogger<SessionStore> log)
{
    private static readonly TimeSpan KeepEnded = TimeSpan.FromDays(30);
    private readonly ConcurrentDictionary<SessionId, Operator> operators = new();

    // Ends that could not be stored: they are in effect, and are stored when the store works again.
    private readonly ConcurrentDictionary<SessionId, SessionEnd> unwritten = new();

    /// <summary>Opens a session at the console's endpoint.</summary>
    /// <returns>The token for the cookie: new each time, and stored nowhere.</returns>
    public async Task<string> CreateAsync(ApiKey key, Identity identity, SessionOrigin origin, CancellationToken cancellationToken)
    {
        var token = SessionToken.Create();
        var now = time.GetUtcNow();
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        store.Add(new SessionRecord
        {
            Id = SessionToken.Hash(token)!.Value.Value,
            ProtectedKey = vault.Protect(key),
            Endpoint = endpoint.StoredName(),
            KeyPrefix = identity.KeyPrefix,
            IdentityKey = identity.Key,
            IdentityJson = IdentityJson.Write(identity),
            IdentityReadAt = now,
            CreatedAt = now,
            LastActivityAt = now,
            ExpiresAt = now + limits.Value.Absolute,
            UserAgent = origin.UserAgent,
            RemoteAddress = origin.RemoteAddress,
        });
        await store.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Looks up a session, and ends it if its time is over.</summary>
    public async Task<SessionLookup> FindAsync(SessionId session, CancellationToken cancellationToken)
    {
        if (unwritten.TryGetValue(session, out var decided))
        {
            return new SessionLookup.Over(decided);
        }

        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await store.Sessions.AsNoTracking().Where(s => s.Id == session.Value)
            .Select(s => new { s.EndedAt, s.EndReason, s.LastActivityAt, s.ExpiresAt, s.IdentityReadAt, s.Endpoint })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || found.Endpoint != endpoint.StoredName())
        {
            // The console was pointed at another API since: a key of one must never be sent to the other.
            return new SessionLookup.Unknown();
        }

        if (found.EndedAt is not null)
        {
            return new SessionLookup.Over(SessionEndWords.Find(found.EndReason) ?? SessionEnd.Expired);
        }

        if (Overdue(found.LastActivityAt, found.ExpiresAt) is { } end)
        {
            await EndAsync(session, end, cancellationToken);
            return new SessionLookup.Over(end);
        }

        if (!operators.TryGetValue(session, out var known))
        {
            var record = await store.Sessions.AsNoTracking().FirstAsync(s => s.Id == session.Value, cancellationToken);
            if (vault.Unprotect(record.ProtectedKey) is not { } key)
            {
                return new SessionLookup.Unknown();
            }

            var identity = Shared(IdentityJson.Read(record.IdentityJson, record.IdentityKey, record.KeyPrefix));
            var signedIn = new Operator(session, new RaffConnection(endpoint.Current, key), identity) { EndpointName = record.Endpoint };
            known = operators.GetOrAdd(session, signedIn);
        }

        return new SessionLookup.Live(known, found.IdentityReadAt);
    }

    /// <summary>Whether a session is alive at this moment: checked before each mutation.</summary>
    public async Task<bool> IsAliveAsync(SessionId session, CancellationToken cancellationToken) =>
        await FindAsync(session, cancellationToken) is SessionLookup.Live;

    /// <summary>Records input of the operator; does nothing for a session that has ended, or whose record is fresh enough.</summary>
    public async Task TouchAsync(SessionId session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var fresh = now - limits.Value.TouchEvery;
        var idle = now - limits.Value.Idle;
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        await store.Sessions
            .Where(s => s.Id == session.Value && s.EndedAt == null && s.LastActivityAt <= fresh && s.LastActivityAt > idle && s.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastActivityAt, now), cancellationToken);
    }

    /// <summary>
    /// Ends one session, forgets its key, and notifies its open tabs. Ending it twice keeps the first reason. If the store can't be written, that does not
    /// keep a session alive: the session ends in this process immediately and is written later.
    /// </summary>
    public async Task EndAsync(SessionId session, SessionEnd end, CancellationToken cancellationToken)
    {
        bool ended;
        try
        {
            ended = await WriteEndAsync(session, end, cancellationToken);
        }
        catch (DbException error)
        {
            log.LogWarning("The end of a session could not be written; the session has ended anyway: {Reason}", error.Message);
            ended = unwritten.TryAdd(session, end);
        }

        operators.TryRemove(session, out _);
        if (ended)
        {
            ends.Announce(session, end);
        }
    }

    /// <summary>Ends every session of a key, optionally except one.</summary>
    public async Task EndAllAsync(string identityKey, SessionEnd end, SessionId? except, CancellationToken cancellationToken)
    {
        foreach (var session in await LiveIdsAsync(s => s.IdentityKey == identityKey, cancellationToken))
        {
            if (session != except)
            {
                await EndAsync(session, end, cancellationToken);
            }
        }
    }

    /// <summary>The live sessions of the operator's key, the latest first.</summary>
    public async Task<IReadOnlyList<SessionSummary>> ListAsync(Operator current, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var records = await store.Sessions.AsNoTracking().Where(s => s.IdentityKey == current.Identity.Key && s.EndedAt == null)
            .OrderByDescending(s => s.CreatedAt)
            .Select(s => new { s.Id, s.CreatedAt, s.LastActivityAt, s.ExpiresAt, s.UserAgent, s.RemoteAddress })
            .ToListAsync(cancellationToken);
        return [.. records.Select(s => new SessionSummary(
            new SessionId(s.Id), s.Id == current.Session.Value, s.CreatedAt, s.LastActivityAt, s.ExpiresAt, s.UserAgent, s.RemoteAddress))];
    }

    /// <summary>Updates the identity of a session.</summary>
    /// <returns>The updated operator; null if the session has ended.</returns>
    public async Task<Operator?> UpdateIdentityAsync(SessionId session, Identity identity, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, cancellationToken) is not SessionLookup.Live live)
        {
            return null;
        }

        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var json = IdentityJson.Write(identity);
        var now = time.GetUtcNow();
        await store.Sessions.Where(s => s.Id == session.Value && s.EndedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.IdentityJson, json).SetProperty(s => s.IdentityReadAt, now), cancellationToken);
        var updated = live.Operator with { Identity = Shared(identity) };
        return operators.TryUpdate(session, updated, live.Operator) ? updated : null;
    }

    /// <summary>The sessions that go idle within <see cref="SessionLimits.WarnBefore"/> without input.</summary>
    public async Task<IReadOnlySet<SessionId>> EndingSoonAsync(CancellationToken cancellationToken)
    {
        var soon = time.GetUtcNow() - limits.Value.Idle + limits.Value.WarnBefore;
        return (await LiveIdsAsync(s => s.LastActivityAt <= soon, cancellationToken)).ToHashSet();
    }

    /// <summary>Ends every session whose time is over, and deletes those that ended long ago.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var (session, end) in unwritten)
        {
            await WriteEndAsync(session, end, cancellationToken);
            unwritten.TryRemove(session, out _);
        }

        var now = time.GetUtcNow();
        var idle = now - limits.Value.Idle;
        foreach (var session in await LiveIdsAsync(s => s.ExpiresAt <= now, cancellationToken))
        {
            await EndAsync(session, SessionEnd.Expired, cancellationToken);
        }

        foreach (var session in await LiveIdsAsync(s => s.LastActivityAt <= idle, cancellationToken))
        {
            await EndAsync(session, SessionEnd.Idle, cancellationToken);
        }

        var old = now - KeepEnded;
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        await store.Sessions.Where(s => s.EndedAt != null && s.EndedAt < old).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> WriteEndAsync(SessionId session, SessionEnd end, CancellationToken cancellationToken)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await store.Sessions.Where(s => s.Id == session.Value && s.EndedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndReason, end.Word()).SetProperty(s => s.ProtectedKey, Array.Empty<byte>()),
            cancellationToken) > 0;
    }

    /// <summary>The same identity object for all sessions of a key, which may hold thousands of projects and permissions.</summary>
    private Identity Shared(Identity identity)
    {
        var json = IdentityJson.Write(identity);
        return operators.Values.Select(known => known.Identity).FirstOrDefault(known => known.Key == identity.Key && IdentityJson.Write(known) == json)
            ?? identity;
    }

    private SessionEnd? Overdue(DateTimeOffset lastActivity, DateTimeOffset expires)
    {
        var now = time.GetUtcNow();
        return now >= expires ? SessionEnd.Expired : now - lastActivity >= limits.Value.Idle ? SessionEnd.Idle : null;
    }

    private async Task<IReadOnlyList<SessionId>> LiveIdsAsync(
        System.Linq.Expressions.Expression<Func<SessionRecord, bool>> which, CancellationToken cancellationToken)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await store.Sessions.AsNoTracking().Where(s => s.EndedAt == null).Where(which).Select(s => s.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new SessionId(id))];
    }
}
