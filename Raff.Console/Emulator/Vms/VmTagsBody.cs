using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema VMTagsResponse: all tags of the VM.</summary>
[WireName("VMTagsResponse")]
internal sealed record VmTagsBody(IReadOnlyList<VmTagWire> Tags, [property: JsonPropertyOrder(-1)] bool Success = true);
