using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>The account that a history is about.</summary>
/// <param name="Endpoint">The endpoint's name in the store.</param>
/// <param name="Account">The account's id, or the keyed hash of the key where the account is unknown: such a key has a history of its own.</param>
public sealed record FleetKey(string Endpoint, string Account)
{
    /// <summary>The account of an identity.</summary>
    public static FleetKey Of(string endpoint, Identity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new FleetKey(endpoint, identity.AccountId ?? "key:" + identity.Key);
    }
}
