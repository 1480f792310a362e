using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema BulkDeleteVMItemResult.</summary>
[WireName("BulkDeleteVMItemResult")]
internal sealed record BulkDeleteItemWire(Guid Id, bool Success, string Message, string? Error = null);
