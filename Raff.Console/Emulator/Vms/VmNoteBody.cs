using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Vms;

/// <summary>A changed note (api.md section 1.2, irregular).</summary>
internal sealed record VmNoteBody(VmNoteWire Note, [property: JsonPropertyOrder(-1)] bool Success = true);
