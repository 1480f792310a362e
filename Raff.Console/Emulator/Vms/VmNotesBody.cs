using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema VMNotesResponse: the notes there are.</summary>
[WireName("VMNotesResponse")]
internal sealed record VmNotesBody(VmNoteWire? PersonalNote, VmNoteWire? AccountNote, [property: JsonPropertyOrder(-1)] bool Success = true);
