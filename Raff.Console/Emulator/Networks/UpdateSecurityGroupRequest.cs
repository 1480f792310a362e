using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema UpdateSecurityGroupRequest.</summary>
[AtLeastOne]
[WireName("UpdateSecurityGroupRequest")]
internal sealed record UpdateSecurityGroupRequest
{
    [Length(1, 64)]
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>All rules from now on.</summary>
    public IReadOnlyList<SecurityGroupRuleWire>? Rules { get; init; }
}
