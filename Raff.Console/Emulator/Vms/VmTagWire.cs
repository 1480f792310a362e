using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema VMTag.</summary>
[WireName("VMTag")]
internal sealed record VmTagWire(string Id, string Name, int Priority, DateTimeOffset CreatedAt);
