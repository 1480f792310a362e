using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>A signed-in operator: a live session, its connection to the API, and what is known about the key.</summary>
/// <param name="Session">The session on the server.</param>
/// <param name="Connection">The endpoint and key of every call.</param>
/// <param name="Identity">Role, projects and permissions, as far as known.</param>
public sealed record Operator(SessionId Session, RaffConnection Connection, Identity Identity)
{
    /// <summary>
    /// The endpoint's name in the store: <c>emulator</c> for the local one, whose port may differ at each start, else the base address.
    /// </summary>
    public string EndpointName { get; init; } = Connection.Endpoint.AbsoluteUri;
}
