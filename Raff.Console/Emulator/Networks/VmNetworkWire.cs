using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema VMNetwork, with <c>is_primary</c> (docs/raff-api.md#network-interface).</summary>
[WireName("VMNetwork")]
internal sealed record VmNetworkWire
{
    public required int NicId { get; init; }

    public required string NetworkName { get; init; }

    public required string Ip { get; init; }

    public string? Mac { get; init; }

    public string? Gateway { get; init; }

    public required string Type { get; init; }

    public Guid? SecurityGroupId { get; init; }

    public bool? IsPrimary { get; init; }
}
