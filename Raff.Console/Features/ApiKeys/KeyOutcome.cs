using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>The outcome of creating a key. Closed: every case is nested here. It may contain the secret, so do not keep it after it is shown.</summary>
public abstract record KeyOutcome
{
    private KeyOutcome()
    {
    }

    /// <summary>No key was created, or it is unknown whether one was.</summary>
    public sealed record Refused(RaffError Error) : KeyOutcome;

    /// <summary>The key was created; each project role was given or not.</summary>
    public sealed record Made(NewKey Key, ImmutableArray<AccessOutcome> Accesses) : KeyOutcome;
}
