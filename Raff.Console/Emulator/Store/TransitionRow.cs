namespace Raff.Console.Emulator.Store;

/// <summary>Something that will happen to a resource at a time: kept in the database, so that it happens after a restart too.</summary>
internal sealed class TransitionRow
{
    public long Seq { get; set; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Which handler applies it: <c>ITransitionHandler.Kind</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The resource's <c>Seq</c>.</summary>
    public long ResourceSeq { get; set; }

    /// <summary>The status it gets, or another word its handler knows.</summary>
    public required string Status { get; set; }
}
