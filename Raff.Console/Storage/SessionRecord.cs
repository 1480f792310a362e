
namespace Raff.Console.Storage;

/// <summary>
/// One signed-in browser. Expiry is decided from this record alone; the cookie only carries the token whose hash is <see cref="Id"/>.
/// </summary>
public sealed class SessionRecord
{
    /// <summary>SHA-256 of the opaque cookie token, in hex: the token itself is stored nowhere.</summary>
    public required string Id { get; init; }

    /// <summary>The API key, encrypted with Data Protection; emptied when the session ends.</summary>
    public required byte[] ProtectedKey { get; set; }

    /// <summary>The API the key belongs to: <c>emulator</c>, or its base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The first 13 characters of the key: the part that may be shown.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>Keyed hash of endpoint and key: groups the sessions and preferences of one key without revealing it.</summary>
    public required string IdentityKey { get; init; }

    /// <summary>What is known of the key's role and projects, as JSON.</summary>
    public required string IdentityJson { get; set; }

    /// <summary>When <see cref="IdentityJson"/> was read from the API.</summary>
    public required DateTimeOffset IdentityReadAt { get; set; }

    /// <summary>When the operator signed in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last input of the operator, to about a minute; polling does not count.</summary>
    public required DateTimeOffset LastActivityAt { get; set; }

    /// <summary>When the session ends, even if the operator is active.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it ended; null while it lives.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it ended, as the sign-in page's reason word; null while it lives.</summary>
    public string? EndReason { get; set; }

    /// <summary>Browser and system in a few words, for the operator's own list of sessions.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The remote address it was opened from.</summary>
    public string? RemoteAddress { get; init; }
}
