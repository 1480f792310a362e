namespace Raff.Console.Domain.Cost;

/// <summary>What costs are added up by.</summary>
public enum CostGrouping
{
    /// <summary>By project.</summary>
    Project,

    /// <summary>By kind of resource.</summary>
    Kind,

    /// <summary>By tag of the VM; what belongs to a VM counts with it.</summary>
    Tag,

    /// <summary>By VM, with its volumes, snapshots, backups and addresses.</summary>
    Vm,

    /// <summary>Each resource by itself.</summary>
    Resource,
}
