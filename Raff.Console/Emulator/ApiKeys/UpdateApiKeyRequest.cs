using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Schema UpdateAPIKeyRequest. A key's role is fixed when it is created.</summary>
[WireName("UpdateAPIKeyRequest")]
[AtLeastOne]
internal sealed record UpdateApiKeyRequest
{
    [Length(1, 128)]
    public string? Name { get; init; }

    [AllowedValues("standard", "high")]
    public string? RateLimitTier { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool? IsActive { get; init; }
}
