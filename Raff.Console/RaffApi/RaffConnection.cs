namespace Raff.Console.RaffApi;

/// <summary>The endpoint and the key of one operator.</summary>
/// <param name="Endpoint">The base address, without <c>/api/v1</c> and ending in a slash.</param>
/// <param name="Key">The operator's key.</param>
public sealed record RaffConnection(Uri Endpoint, ApiKey Key);
