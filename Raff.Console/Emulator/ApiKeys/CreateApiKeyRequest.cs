using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Schema CreateAPIKeyRequest. Project roles are granted afterwards (operation 97).</summary>
[WireName("CreateAPIKeyRequest")]
internal sealed record CreateApiKeyRequest
{
    [Length(1, 128)]
    public required string Name { get; init; }

    [AllowedValues("standard", "high")]
    public string? RateLimitTier { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public Guid? RoleId { get; init; }
}
