using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema AttachIPRequest.</summary>
[WireName("AttachIPRequest")]
internal sealed record AttachIpRequest
{
    /// <summary>A reserved address; wins over <see cref="Type"/>.</summary>
    public Guid? IpId { get; init; }

    [AllowedValues("IPv4", "IPv6")]
    public string? Type { get; init; }

    /// <summary>An interface has one firewall in this API (VMNetwork.security_group_id).</summary>
    [MaxLength(1)]
    public IReadOnlyList<Guid>? SecurityGroups { get; init; }
}
