using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>How much of a list is there. Closed.</summary>
public abstract record ListPhase
{
    private ListPhase()
    {
    }

    /// <summary>Nothing arrived yet.</summary>
    public sealed record Loading : ListPhase;

    /// <summary>Nothing can be shown.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failed(RaffError Error) : ListPhase;

    /// <summary>Only the first page was read: the list is large and nobody needed all of it.</summary>
    /// <param name="Fits">False when it does not fit into the memory allowed for lists.</param>
    public sealed record Paged(bool Fits) : ListPhase;

    /// <summary>Rows are streaming in.</summary>
    /// <param name="Since">When the loading began.</param>
    public sealed record Streaming(DateTimeOffset Since) : ListPhase;

    /// <summary>Every row is there.</summary>
    public sealed record Complete : ListPhase;
}
