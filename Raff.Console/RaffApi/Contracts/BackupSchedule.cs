using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A backup schedule of a VM (docs/raff-api.md#backup-schedule).</summary>
public sealed record BackupSchedule : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>daily or weekly.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public required string Type { get; init; }

    /// <summary>When it runs, as text: "Daily at 8am".</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Runtime { get; init; }

    /// <summary>How many backups are kept.</summary>
    public int KeepCount { get; init; }

    /// <summary>The VM it backs up.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ProductVm { get; init; }

    /// <summary>Whether it runs; null if unknown.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Next run, UTC.</summary>
    public DateTimeOffset? NextRunAt { get; init; }

    /// <summary>Last run, UTC.</summary>
    public DateTimeOffset? LastRunAt { get; init; }

    /// <summary>How the last run ended: succeeded, failed or skipped.</summary>
    [JsonConverter(typeof(RunStatusConverter))]
    public string? LastRunStatus { get; init; }

    /// <summary>Failures in a row.</summary>
    public int? ConsecutiveFailures { get; init; }

    /// <summary>US dollars an hour as the API writes it, a decimal number in a string.</summary>
    [JsonConverter(typeof(PriceTextConverter))]
    public string? PricePerHour { get; init; }

    /// <summary>The region code, for example <c>us-east</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Region { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
