using Raff.Console.Sessions;

namespace Raff.Console.Operations;

/// <summary>Whose operations they are: a key at an endpoint. The same across tabs, sessions and restarts.</summary>
/// <param name="Endpoint">The endpoint's name in the store.</param>
/// <param name="Identity">The keyed hash of the key (<see cref="Sessions.Identity.Key"/>).</param>
public sealed record OperationOwner(string Endpoint, string Identity)
{
    /// <summary>The owner of what an operator sends.</summary>
    public static OperationOwner Of(Operator current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return new(current.EndpointName, current.Identity.Key);
    }
}
