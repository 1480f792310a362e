using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema CreateSecurityGroupRequest.</summary>
[WireName("CreateSecurityGroupRequest")]
internal sealed record CreateSecurityGroupRequest
{
    [Length(1, 64)]
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>A template whose rules come first.</summary>
    public string? TemplateId { get; init; }

    public IReadOnlyList<SecurityGroupRuleWire>? Rules { get; init; }
}
