namespace Raff.Console.Emulator.Store;

/// <summary>A scheduled change to a resource, stored so that it also happens after a restart.</summary>
internal sealed class TransitionRow
{
    public long Seq { get; set; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Which handler applies it: <c>ITransitionHandler.Kind</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The resource's <c>Seq</c>.</summary>
    public long ResourceSeq { get; set; }

    /// <summary>The resource's new status, or another word its handler knows.</summary>
    public required string Status { get; set; }
}
