namespace Raff.Console.RaffApi;

/// <summary>Makes the client of an operator.</summary>
public sealed class RaffClientFactory(IHttpMessageHandlerFactory handlers)
{
    /// <summary>The name of the handler that every call goes through: no cookies, no redirects, no identity.</summary>
    public const string HandlerName = "raff";

    /// <summary>A client for an endpoint and key.</summary>
    public RaffClient Create(RaffConnection connection) => new(connection, handlers);
}
