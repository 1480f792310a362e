namespace Raff.Console.Sessions;

/// <summary>
/// Notifies the tabs of the process that roles or keys were changed, so that each rereads its own identity (<see cref="IdentityRefresh"/>)
/// and what it offers follows without signing in again. One for all.
/// </summary>
public sealed class IdentityNews
{
    /// <summary>Raised on any thread, with the key (<see cref="Identity.Key"/>) whose identity may be another now; null for every key.</summary>
    public event Action<string?>? Announced;

    /// <summary>Someone changed roles or keys: every identity may be another now.</summary>
    public void AnnounceAll() => Announced?.Invoke(null);

    /// <summary>The API refused what was thought allowed: this key's identity is another now.</summary>
    public void Announce(Identity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        Announced?.Invoke(identity.Key);
    }
}
