namespace Raff.Console.RaffApi;

/// <summary>Whether an operator waits for a call; the request budget serves the interactive lane first.</summary>
public enum Lane
{
    /// <summary>An operator waits: first page, get-by-id, mutation, switch.</summary>
    Interactive,

    /// <summary>No operator waits for this call: streaming, revalidation, sweeps.</summary>
    Background,
}
