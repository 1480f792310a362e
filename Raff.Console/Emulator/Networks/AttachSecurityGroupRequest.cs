using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema AttachSecurityGroupRequest.</summary>
[WireName("AttachSecurityGroupRequest")]
internal sealed record AttachSecurityGroupRequest
{
    public required Guid SecurityGroupId { get; init; }

    public required int NicId { get; init; }
}
