using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema UpsertVMNoteRequest; empty content leaves an empty note.</summary>
[WireName("UpsertVMNoteRequest")]
internal sealed record VmNoteRequest
{
    public required string Content { get; init; }
}
