namespace Raff.Console.Sessions;

/// <summary>
/// Notifies the tabs of the process that roles or keys were changed, so that each rereads its own identity (<see cref="IdentityRefresh"/>)
/// without signing in again. Singleton.
/// </summary>
public sealed class IdentityNews
{
    /// <summary>Raised on any thread, with the key (<see cref="Identity.Key"/>) whose identity may have changed; null for every key.</summary>
    public event Action<string?>? Announced;

    /// <summary>Someone changed roles or keys: every identity may have changed.</summary>
    public void AnnounceAll() => Announced?.Invoke(null);

    /// <summary>The API refused what seemed allowed: this key's identity has changed.</summary>
    public void Announce(Identity identity)
    {
        Announced?.Invoke(identity.Key);
    }
}
