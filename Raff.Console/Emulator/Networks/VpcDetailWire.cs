using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema VPCDetail.</summary>
[WireName("VPCDetail")]
internal sealed record VpcDetailWire(VpcWire Vpc, string? IpRangeStart, string? IpRangeEnd, IReadOnlyList<VpcLeaseWire>? Leases);
