namespace Raff.Console.Storage.History;

/// <summary>The network interfaces of a VM, as read by a call of its own. They are read again when the VM has changed.</summary>
public sealed class NetworkRecord
{
    /// <summary>The account.</summary>
    public required int FleetId { get; init; }

    /// <summary>The VM.</summary>
    public required string VmId { get; init; }

    /// <summary>When the VM had last changed, as the list said.</summary>
    public required DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When they were read.</summary>
    public required DateTimeOffset ReadAt { get; set; }

    /// <summary>The interfaces, as JSON.</summary>
    public required string Json { get; set; }
}
