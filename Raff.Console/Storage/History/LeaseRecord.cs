namespace Raff.Console.Storage.History;

/// <summary>Who is sweeping a fleet, so that a second process on the same file does not sweep it at the same time.</summary>
public sealed class LeaseRecord
{
    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The process.</summary>
    public required string Holder { get; set; }

    /// <summary>When the lease ends unless it is renewed.</summary>
    public required DateTimeOffset Until { get; set; }
}
