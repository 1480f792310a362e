using System.ComponentModel.DataAnnotations;

namespace Raff.Console.Operations;

/// <summary>Settings of the journal (section <c>Journal</c>).</summary>
public sealed class JournalOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Journal";

    /// <summary>How many days operations are kept.</summary>
    [Range(1, 36_500)]
    public int RetentionDays { get; set; } = 365;
}
