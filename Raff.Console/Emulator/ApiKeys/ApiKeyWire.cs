using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Schema APIKey.</summary>
[WireName("APIKey")]
internal record ApiKeyWire
{
    public required Guid Id { get; init; }

    public Guid? AccountId { get; init; }

    public required string Name { get; init; }

    public required string KeyPrefix { get; init; }

    [AllowedValues("public")]
    public string? Scope { get; init; }

    [AllowedValues("standard", "high")]
    public string? RateLimitTier { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public required bool IsActive { get; init; }

    public Guid? RoleId { get; init; }

    public string? RoleName { get; init; }

    public string? RoleSlug { get; init; }

    public IReadOnlyList<ProjectAccessWire>? ProjectAccesses { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
