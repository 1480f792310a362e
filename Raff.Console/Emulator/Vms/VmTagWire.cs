using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema VMTag.</summary>
[WireName("VMTag")]
internal sealed record VmTagWire(string Id, string Name, int Priority, DateTimeOffset CreatedAt)
{
    /// <summary>The tags of a VM, by priority.</summary>
    public static IReadOnlyList<VmTagWire> AllOf(VmRow vm) =>
        [.. vm.Tags.OrderBy(tag => tag.Priority).ThenBy(tag => tag.Seq).Select(tag => new VmTagWire(tag.Id.ToString(), tag.Name, tag.Priority, tag.CreatedAt))];
}

/// <summary>Schema VMTagsResponse: all tags of the VM.</summary>
[WireName("VMTagsResponse")]
internal sealed record VmTagsBody(IReadOnlyList<VmTagWire> Tags, [property: JsonPropertyOrder(-1)] bool Success = true);
