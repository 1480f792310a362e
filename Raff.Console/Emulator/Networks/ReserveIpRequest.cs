using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema ReserveIPRequest.</summary>
[WireName("ReserveIPRequest")]
internal sealed record ReserveIpRequest
{
    [AllowedValues(IpFamily.V4, IpFamily.V6), AnyCase]
    public string? Type { get; init => field = IpFamily.Spelled(value); }

    [AllowedValues("us-east")]
    public string? Region { get; init; }

    [AllowedValues("monthly", "yearly", "twenty_four_month")]
    public string? BillingPeriod { get; init; }
}
