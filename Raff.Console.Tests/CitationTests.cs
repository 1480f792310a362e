using System.Text.RegularExpressions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests;

/// <summary>What comments and documents cite is in the repository: the file, and the heading behind an anchor.</summary>
public sealed partial class CitationTests
{
    private static readonly string[] Sources = [.. Repository.Files("Raff.Console", ".cs", ".razor"), .. Repository.Files(
        "Raff.Console.Tests",
        ".cs",
        ".razor")];

    private static readonly string[] Documents =
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Select(path => Path.GetFileName(path)), .. Repository.Files("docs", ".md")];

    [Fact]
    public void Citations_InSourcesAndDocuments_NameAFileAndAHeading() =>
        Sources.Concat(Documents)
            .SelectMany(file => Citation().Matches(Read(file)).Select(match => (File: file, Cited: match.Value)))
            .Where(one => !Resolves(one.Cited))
            .Select(one => $"{one.File} cites {one.Cited}")
            .ShouldBeEmpty();

    [Fact]
    public void Links_InDocuments_LeadToAFileAndAHeading() =>
        Documents
            .SelectMany(file => Link().Matches(Read(file)).Select(match => (File: file, Target: match.Groups[1].Value)))
            .Where(one => !Resolves(FromRoot(one.File, one.Target)))
            .Select(one => $"{one.File} links to {one.Target}")
            .ShouldBeEmpty();

    [Fact]
    public void Files_NamedByTheContributorsGuide_AreThere()
    {
        var names = Sources.Concat(Documents).Select(path => Path.GetFileName(path)!).ToHashSet(StringComparer.Ordinal);

        FileName().Matches(Read("CONTRIBUTING.md")).Select(match => match.Groups[1].Value).Distinct().Where(name => !names.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Sources_CiteNoDocument_ThatIsNotInTheRepository() =>
        Sources.Where(file => Foreign().IsMatch(Read(file))).ShouldBeEmpty("Cite docs/ with an anchor.");

    [Theory]
    [InlineData("Header rules", "header-rules")]
    [InlineData("0001: The header rules are types", "0001-the-header-rules-are-types")]
    [InlineData("Walk: an `API` answer, to a row", "walk-an-api-answer-to-a-row")]
    [InlineData("H4 to H9", "h4-to-h9")]
    [InlineData("A - b", "a---b")]
    [InlineData("See [the rules](other.md)", "see-the-rules")]
    public void Slug_OfAHeading_IsAsOnGitHub(string heading, string slug) => MarkdownAnchors.Slug(heading).ShouldBe(slug);

    [Fact]
    public void Anchors_OfADocument_CountRepeatedHeadingsAndLeaveOutCode() =>
        MarkdownAnchors.Of("# A\n\n## B\n\n```\n## C\n```\n\n    ## D\n\n## B ##\r\n#e\n").ShouldBe(["a", "b", "b-1"], ignoreOrder: true);

    private static bool Resolves(string cited)
    {
        var parts = cited.Split('#', 2);
        var path = Path.Combine(Repository.Root, parts[0]);
        return (File.Exists(path) || Directory.Exists(path)) && (parts.Length == 1 || MarkdownAnchors.Of(File.ReadAllText(path)).Contains(parts[1]));
    }

    private static string FromRoot(string file, string target) =>
        target.StartsWith('#')
            ? file + target
            : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, target)).Replace('\\', '/');

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"(?<![\w/.])docs/[\w./-]+\.md(?:#[\w-]+)?")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?:[\w./-]*/)?([\w.-]+\.(?:cs|razor|md))`")]
    private static partial Regex FileName();

    // The bare names of two documents that early comments cited and that no one had.
    [GeneratedRegex(@"(?<![\w/-])(?:api|design)\.md")]
    private static partial Regex Foreign();
}
