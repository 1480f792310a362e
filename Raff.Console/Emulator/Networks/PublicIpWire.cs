using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema FloatingIP.</summary>
[WireName("FloatingIP")]
internal sealed record PublicIpWire
{
    public required Guid Id { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? ProjectId { get; init; }

    public Guid? CreatedBy { get; init; }

    public required string IpAddress { get; init; }

    public required string Type { get; init; }

    public required string Status { get; init; }

    public required bool Reserved { get; init; }

    public string? Region { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public static PublicIpWire Of(Call call, PublicIpRow row) => new()
    {
        Id = row.Id,
        AccountId = call.Caller.AccountId,
        ProjectId = call.ProjectIdOf(row),
        CreatedBy = row.CreatedBy,
        IpAddress = row.IpAddress,
        Type = row.Type,
        Status = row.Status,
        Reserved = row.Reserved,
        Region = row.Region,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}

/// <summary>The answer of operation 40 (docs/raff-api.md#irregular-answers): the address before and after.</summary>
internal sealed record ChangedIpBody(PublicIpWire OldIp, PublicIpWire NewIp, [property: JsonPropertyOrder(-1)] bool Success = true);
