namespace Raff.Console.Storage.History;

/// <summary>The account that history is about. Everything else refers to it by a short number, so that no row repeats an address.</summary>
public sealed class FleetRecord
{
    /// <summary>Its number in this file.</summary>
    public int Id { get; init; }

    /// <summary>The name of the endpoint: <c>emulator</c>, or a base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id, or the keyed hash of the key where the account is unknown.</summary>
    public required string Account { get; init; }
}
