using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema AttachIPResponse.</summary>
[WireName("AttachIPResponse")]
internal sealed record AttachedIpBody(string Message, AttachedIpWire Data, [property: JsonPropertyOrder(-1)] bool Success = true);

/// <summary>The new interface in schema AttachIPResponse.</summary>
internal sealed record AttachedIpWire(Guid VmId, string IpAddress, int NicId, string? Mac);
