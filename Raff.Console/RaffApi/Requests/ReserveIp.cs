namespace Raff.Console.RaffApi.Requests;

/// <summary>A public IP to reserve (docs/raff-api.md#public-ips).</summary>
/// <param name="Type">IPv4 or IPv6.</param>
/// <param name="Region">The region code.</param>
/// <param name="BillingPeriod">monthly, yearly or twenty_four_month.</param>
public sealed record ReserveIp(string Type, string? Region, string? BillingPeriod);
