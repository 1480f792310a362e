using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>What became of a key that should be made. Closed: every case is nested here. It may hold the secret: never keep it longer than it is shown.</summary>
public abstract record KeyOutcome
{
    private KeyOutcome()
    {
    }

    /// <summary>No key was made, or nobody knows whether one was.</summary>
    public sealed record Refused(RaffError Error) : KeyOutcome;

    /// <summary>The key was made; each access was given or not.</summary>
    public sealed record Made(NewKey Key, ImmutableArray<AccessOutcome> Accesses) : KeyOutcome;
}
