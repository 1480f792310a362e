using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema AttachVPCRequest.</summary>
[WireName("AttachVPCRequest")]
internal sealed record AttachVpcRequest
{
    public required Guid VpcId { get; init; }

    /// <summary>A free address of the VPC; the next one when absent.</summary>
    public string? Ip { get; init; }
}
