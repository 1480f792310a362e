using Raff.Console.Tests.Support;

namespace Raff.Console.Tests;

/// <summary>The formatter does not wrap lines, and does not read Razor at all; so the width that .editorconfig names is checked here.</summary>
public sealed class LineWidthTests
{
    private const int Width = 160;

    [Theory]
    [InlineData("Raff.Console")]
    [InlineData("Raff.Console.Tests")]
    public void Lines_OfSources_FitTheWidth(string folder) =>
        Repository.Files(folder, ".cs", ".razor")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(Path.Combine(Repository.Root, file)).Select((line, at) => (Place: $"{file}:{at + 1}", line.Length)))
            .Where(line => line.Length > Width)
            .Select(line => $"{line.Place} has {line.Length} characters")
            .ShouldBeEmpty();
}
