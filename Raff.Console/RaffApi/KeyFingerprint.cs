namespace Raff.Console.RaffApi;

/// <summary>
/// Stands for an endpoint and a whole API key wherever what belongs to them is kept apart: budgets, journals, snapshots. A keyed hash with a
/// secret of this process, so that it says nothing about the key and means nothing after a restart. Made by <see cref="KeyFingerprints"/>.
/// </summary>
/// <param name="Value">64 lower-case hex digits.</param>
public readonly record struct KeyFingerprint(string Value)
{
    /// <summary>The first digits: enough to tell two keys apart in a log.</summary>
    public override string ToString() => Value is { Length: > 8 } ? Value[..8] : string.Empty;
}
