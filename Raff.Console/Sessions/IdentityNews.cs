namespace Raff.Console.Sessions;

/// <summary>
/// Says to the tabs of the process that roles or keys were changed, so that each reads its own identity again (<see cref="IdentityRefresh"/>)
/// and what it offers follows without signing in again. One for all.
/// </summary>
public sealed class IdentityNews
{
    /// <summary>Raised on any thread, with the key (<see cref="Identity.Key"/>) whose identity may be another now; null for every key.</summary>
    public event Action<string?>? Told;

    /// <summary>Somebody changed roles or keys: every identity may be another now.</summary>
    public void TellAll() => Told?.Invoke(null);

    /// <summary>The API refused what was thought allowed: this key's identity is another now.</summary>
    public void Tell(Identity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        Told?.Invoke(identity.Key);
    }
}
