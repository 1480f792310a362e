using System.Text;

namespace Raff.Console.Kinds.Export;

/// <summary>
/// Says what a download covers outside its table, so that every line of a CSV file is a row: in a response header. The file name says the scope, the time
/// and whether anything is missing; JSON carries the same sentence as a field.
/// </summary>
public static class ExportCoverage
{
    /// <summary>The response header.</summary>
    public const string Header = "X-Export-Coverage";

    private const int MaxNames = 20;

    /// <summary>Sets the header; characters outside ASCII are percent-encoded.</summary>
    public static void Say(HttpResponse response, string coverage)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(coverage);
        var text = new StringBuilder(coverage.Length);
        foreach (var rune in coverage.EnumerateRunes())
        {
            text.Append(rune.Value is >= ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        response.Headers[Header] = text.ToString();
    }

    /// <summary>Names in a sentence; of many only the first.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MaxNames)) + (all.Count > MaxNames ? $" and {all.Count - MaxNames} more" : "");
    }
}
