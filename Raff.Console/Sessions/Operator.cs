using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>Who acts: a live session, the connection its calls are made over, and what is known of the key.</summary>
/// <param name="Session">The session on the server.</param>
/// <param name="Connection">The endpoint and key of every call.</param>
/// <param name="Identity">Role, projects and permissions, as far as known.</param>
public sealed record Operator(SessionId Session, RaffConnection Connection, Identity Identity)
{
    /// <summary>
    /// What the endpoint is called in the store: <c>emulator</c> for the local one, whose port may differ at each start, else the base address.
    /// </summary>
    public string EndpointName { get; init; } = Connection.Endpoint.AbsoluteUri;
}
