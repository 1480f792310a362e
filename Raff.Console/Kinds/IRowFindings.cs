namespace Raff.Console.Kinds;

/// <summary>The findings of the last sweep for the rows of lists, limited to what the viewer may see. Scoped.</summary>
public interface IRowFindings
{
    /// <summary>Raised on any thread when there is something newer.</summary>
    event Action? Changed;

    /// <summary>Whether what is stored has been read: until then nobody knows whether there was a sweep.</summary>
    bool IsRead { get; }

    /// <summary>What is known now about the rows of a kind; null before the first sweep, and until it is read.</summary>
    /// <param name="word">The kind's route word.</param>
    RowFindings? Of(string word);

    /// <summary>Reads what is stored, where that has not been done, and then calls <see cref="Changed"/>.</summary>
    void Begin();

    /// <summary>The same, read to its end, for a file that must not leave it out.</summary>
    Task<RowFindings?> ReadAsync(string word, CancellationToken cancel);
}
