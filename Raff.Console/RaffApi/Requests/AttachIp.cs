namespace Raff.Console.RaffApi.Requests;

/// <summary>A public IP to attach to a VM: a reserved one or a new one (docs/raff-api.md#network-interfaces, operation 50).</summary>
public sealed record AttachIp
{
    private AttachIp()
    {
    }

    /// <summary>The reserved IP; null for a new one.</summary>
    public ResourceId? IpId { get; private init; }

    /// <summary>IPv4 or IPv6 of a new one; null for a reserved one.</summary>
    public string? Type { get; private init; }

    /// <summary>The firewalls to put on it; null for the default only.</summary>
    public IReadOnlyList<ResourceId>? SecurityGroups { get; private init; }

    /// <summary>A reserved IP.</summary>
    public static AttachIp Reserved(ResourceId ip, IReadOnlyList<ResourceId>? firewalls = null) => new() { IpId = ip, SecurityGroups = firewalls };

    /// <summary>A new IP of a family the VM has none of.</summary>
    public static AttachIp New(string type, IReadOnlyList<ResourceId>? firewalls = null) => new() { Type = type, SecurityGroups = firewalls };
}
