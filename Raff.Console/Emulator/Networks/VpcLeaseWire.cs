using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema VPCLease.</summary>
[WireName("VPCLease")]
internal sealed record VpcLeaseWire(string Ip, int NicId);
