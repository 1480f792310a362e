using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema AttachIPRequest.</summary>
[WireName("AttachIPRequest")]
internal sealed record AttachIpRequest
{
    /// <summary>A reserved address; takes precedence over <see cref="Type"/>.</summary>
    public Guid? IpId { get; init; }

    [AllowedValues(IpFamily.V4, IpFamily.V6), AnyCase]
    public string? Type { get; init => field = IpFamily.Spelled(value); }

    /// <summary>An interface has one firewall in this API (VMNetwork.security_group_id).</summary>
    [MaxLength(1)]
    public IReadOnlyList<Guid>? SecurityGroups { get; init; }
}
