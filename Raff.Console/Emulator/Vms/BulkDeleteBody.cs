using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema BulkDeleteVMsResult; success means that at least one VM was deleted.</summary>
[WireName("BulkDeleteVMsResult")]
internal sealed record BulkDeleteBody(
    string Message,
    int TotalCount,
    int SuccessCount,
    int FailedCount,
    IReadOnlyList<BulkDeleteItemWire> Results,
    [property: JsonPropertyOrder(-1)] bool Success);

/// <summary>Schema BulkDeleteVMItemResult.</summary>
[WireName("BulkDeleteVMItemResult")]
internal sealed record BulkDeleteItemWire(Guid Id, bool Success, string Message, string? Error = null);
