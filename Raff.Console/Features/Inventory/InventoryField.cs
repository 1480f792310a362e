namespace Raff.Console.Features.Inventory;

/// <summary>What the inventory can be filtered and grouped by.</summary>
public enum InventoryField
{
    /// <summary>The kind of resource.</summary>
    Kind,

    /// <summary>The project.</summary>
    Project,

    /// <summary>The status.</summary>
    Status,

    /// <summary>The region.</summary>
    Region,

    /// <summary>The tags of VMs.</summary>
    Tag,
}
