namespace Raff.Console.Emulator.Store;

/// <summary>
/// How many resources of a kind and status a project holds. Triggers maintain it, so that a total, or the project that contains an
/// offset, is known without counting rows.
/// </summary>
internal sealed class TallyRow
{
    /// <summary>The table's name.</summary>
    public required string Kind { get; set; }

    public int ProjectNumber { get; set; }

    public required string Status { get; set; }

    public long Count { get; set; }
}
