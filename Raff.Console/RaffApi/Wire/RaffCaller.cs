namespace Raff.Console.RaffApi.Wire;

/// <summary>Where and as whom a call is made, with the names its budget and journal go by.</summary>
/// <param name="Connection">The endpoint and the key.</param>
/// <param name="Key">Stands for both.</param>
/// <param name="Anonymous">Identifies calls to the endpoint that carry no key.</param>
internal sealed record RaffCaller(RaffConnection Connection, KeyFingerprint Key, KeyFingerprint Anonymous);
