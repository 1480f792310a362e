using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>What a sweep needs to know to begin.</summary>
/// <param name="Client">Reads as this key. It outlives the tab that asked.</param>
/// <param name="Identity">What is known about the key.</param>
/// <param name="Endpoint">The endpoint's name in the store.</param>
/// <param name="Origin">Why it runs.</param>
public sealed record SweepOrder(RaffClient Client, Identity Identity, string Endpoint, SweepOrigin Origin)
{
    /// <summary>The account whose history it writes.</summary>
    public FleetKey Fleet => FleetKey.Of(Endpoint, Identity);
}
