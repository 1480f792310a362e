using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Requests;

/// <summary>A snapshot to take, of a VM or of a volume (docs/raff-api.md#snapshots).</summary>
public sealed record CreateSnapshot
{
    private CreateSnapshot(string resourceType, string name)
    {
        ResourceType = resourceType;
        Name = name;
    }

    /// <summary>vm or volume.</summary>
    public string ResourceType { get; }

    /// <summary>The name, 1 to 128 characters.</summary>
    public string Name { get; }

    /// <summary>The VM; null for a volume.</summary>
    public ResourceId? ResourceId { get; private init; }

    /// <summary>The volume; null for a VM.</summary>
    [JsonConverter(typeof(NumericIdConverter))]
    public ResourceId? VolumeId { get; private init; }

    /// <summary>A snapshot of a VM.</summary>
    public static CreateSnapshot OfVm(ResourceId vm, string name) => new("vm", name) { ResourceId = vm };

    /// <summary>A snapshot of a volume.</summary>
    public static CreateSnapshot OfVolume(ResourceId volume, string name) => new("volume", name) { VolumeId = volume };
}
