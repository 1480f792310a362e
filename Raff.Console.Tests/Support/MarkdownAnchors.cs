using System.Text.RegularExpressions;

namespace Raff.Console.Tests.Support;

/// <summary>The anchors that GitHub gives the headings of a Markdown document.</summary>
public static partial class MarkdownAnchors
{
    /// <summary>The anchors of a document; the second heading with the same text gets <c>-1</c>, the third <c>-2</c>.</summary>
    public static IReadOnlySet<string> Of(string markdown)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var isCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && Heading().Match(line) is { Success: true } heading)
            {
                var slug = Slug(heading.Groups[1].Value);
                var anchor = slug;
                for (var number = 1; !anchors.Add(anchor); number++)
                {
                    anchor = $"{slug}-{number}";
                }
            }
        }

        return anchors;
    }

    /// <summary>A heading as an anchor: lower case, spaces as hyphens, without punctuation and without the targets of links.</summary>
    public static string Slug(string heading) =>
        Punctuation().Replace(Link().Replace(heading.Trim(), "$1").ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^#{1,6} +(.+?)[ #]*\r?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}_\- ]")]
    private static partial Regex Punctuation();
}
