namespace Raff.Console.RaffApi;

/// <summary>Who waits for a call; the request budget serves the interactive lane first.</summary>
public enum Lane
{
    /// <summary>An operator waits: first page, get-by-id, mutation, switch.</summary>
    Interactive,

    /// <summary>Nobody waits for this very call: streaming, revalidation, sweeps.</summary>
    Background,
}
