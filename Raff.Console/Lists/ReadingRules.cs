namespace Raff.Console.Lists;

/// <summary>When a list is read again; pure (docs/decisions/0005-lists-in-memory.md).</summary>
internal static class ReadingRules
{
    /// <summary>Whether a visit reads the list again: it was never read to its end, it failed, or it is older than the rules allow.</summary>
    /// <param name="options">The rules' numbers.</param>
    /// <param name="phase">How much of it is there.</param>
    /// <param name="age">How long ago it was read.</param>
    /// <param name="isSmall">Whether few calls read all of it.</param>
    // A visit while the list loads or streams joins the reading under way.
    public static bool IsDueOnVisit(ListOptions options, ListPhase phase, TimeSpan age, bool isSmall) => phase.Match(
        () => true,
        _ => true,
        rows => rows is ListPhase.Streaming || ((isSmall || rows is ListPhase.Paged) && age >= TimeSpan.FromSeconds(options.FreshSeconds)));

    /// <summary>How old a list may become while someone watches it.</summary>
    /// <param name="options">The rules' numbers.</param>
    /// <param name="isTroubled">Whether its last reading failed: it is soon tried again.</param>
    /// <param name="isSmall">Whether few calls read all of it.</param>
    public static TimeSpan MaxAgeWatched(ListOptions options, bool isTroubled, bool isSmall) =>
        isTroubled ? TimeSpan.FromSeconds(Math.Max(5, options.FreshSeconds))
        : isSmall ? TimeSpan.FromSeconds(options.WatchSeconds)
        : TimeSpan.FromMinutes(options.LargeMinutes);
}
