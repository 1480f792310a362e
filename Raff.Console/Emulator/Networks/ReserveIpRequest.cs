using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema ReserveIPRequest.</summary>
[WireName("ReserveIPRequest")]
internal sealed record ReserveIpRequest
{
    [AllowedValues("IPv4", "IPv6")]
    public string? Type { get; init; }

    [AllowedValues("us-east")]
    public string? Region { get; init; }

    [AllowedValues("monthly", "yearly", "twenty_four_month")]
    public string? BillingPeriod { get; init; }
}
