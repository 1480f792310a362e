namespace Raff.Console.Operations;

/// <summary>Settings of the journal (section <c>Journal</c>).</summary>
public sealed class JournalOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Journal";

    /// <summary>How many days operations are kept.</summary>
    public int RetentionDays { get; set; } = 365;
}
