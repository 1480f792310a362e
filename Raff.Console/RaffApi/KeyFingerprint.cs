namespace Raff.Console.RaffApi;

/// <summary>
/// Identifies an endpoint and a whole API key wherever their data is stored: budgets, journals, lists. A keyed hash with a
/// secret of this process, so that it reveals nothing about the key and is useless after a restart. Made by <see cref="KeyFingerprints"/>.
/// </summary>
/// <param name="Value">64 lower-case hex digits.</param>
public readonly record struct KeyFingerprint(string Value)
{
    /// <summary>The first digits: enough to tell two keys apart in a log.</summary>
    public override string ToString() => Value is { Length: > 8 } ? Value[..8] : string.Empty;
}
