using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema UpsertVMNoteRequest; an empty content keeps the note, empty.</summary>
[WireName("UpsertVMNoteRequest")]
internal sealed record VmNoteRequest
{
    public required string Content { get; init; }
}
