namespace Raff.Console.Domain.Cost;

/// <summary>Why the cost of a resource changed between two sweeps, in the order in which pages show it.</summary>
public enum CostReason
{
    /// <summary>It was created.</summary>
    Created,

    /// <summary>It has another plan or size.</summary>
    Resized,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was moved to or from another project.</summary>
    Moved,

    /// <summary>A backup that was one of the free ones, or has become one.</summary>
    FreeBackup,

    /// <summary>Its state changed: a failed VM is not billed, an address was reserved.</summary>
    State,

    /// <summary>The later sweep was the first to look there, so it may be older.</summary>
    FirstRead,

    /// <summary>The API gave it another price.</summary>
    Price,
}
