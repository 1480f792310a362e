namespace Raff.Console.Operations;

/// <summary>How writing the first entry of an operation went. Closed: every case is nested here.</summary>
public abstract record JournalBegin
{
    private JournalBegin()
    {
    }

    /// <summary>It was written: the command may be sent.</summary>
    public sealed record Begun : JournalBegin;

    /// <summary>The id was used before: nothing is sent again.</summary>
    public sealed record Existing(Operation Operation) : JournalBegin;

    /// <summary>The store cannot be written: nothing may be sent.</summary>
    public sealed record Unavailable(string Sentence) : JournalBegin;
}
