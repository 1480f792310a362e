namespace Raff.Console.RaffApi.Requests;

/// <summary>What to change of an API key; null leaves as it is (docs/raff-api.md#api-keys).</summary>
/// <param name="Name">The name, 1 to 128 characters.</param>
/// <param name="RateLimitTier">standard or high.</param>
/// <param name="ExpiresAt">When it stops working, UTC.</param>
/// <param name="IsActive">Whether it works.</param>
public sealed record UpdateApiKey(string? Name, string? RateLimitTier, DateTimeOffset? ExpiresAt, bool? IsActive);
