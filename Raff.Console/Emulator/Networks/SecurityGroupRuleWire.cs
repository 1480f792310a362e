using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema SecurityGroupRule, in both directions.</summary>
[WireName("SecurityGroupRule")]
internal sealed record SecurityGroupRuleWire
{
    [AllowedValues("TCP", "UDP", "ICMP", "ICMPV6", "IPSEC", "ALL"), AnyCase]
    public required string Protocol { get; init => field = value.ToUpperInvariant(); }

    [AllowedValues("INBOUND", "OUTBOUND"), AnyCase]
    public required string RuleType { get; init => field = value.ToUpperInvariant(); }

    public string? Range { get; init; }

    public string? Ip { get; init; }

    public int? Size { get; init; }

    public int? IcmpType { get; init; }

    public static SecurityGroupRuleWire Of(SecurityGroupRuleRow row) => new()
    {
        Protocol = row.Protocol,
        RuleType = row.RuleType,
        Range = row.Range,
        Ip = row.Ip,
        Size = row.Size,
        IcmpType = row.IcmpType,
    };
}
