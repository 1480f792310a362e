using System.Text.RegularExpressions;
using NetArchTest.Rules;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests;

/// <summary>Holds the arrows of the design: which folder may use which, where a header is written, what no file may do.</summary>
public sealed partial class ArchitectureTests
{
    private const string Root = "Raff.Console";
    private const string OpenFeature = "Resources";
    private static readonly string[] Folders =
        ["Shell", "Components", "Features", "Kinds", "Operations", "Sweeps", "Domain", "Lists", "Scopes", "Sessions", "RaffApi", "Storage", "Emulator",
            "Hosting"];

    [Theory]
    [InlineData("Shell", "Components", "Features", "Kinds", "Operations", "Sweeps", "Domain", "Lists", "Scopes", "Sessions", "RaffApi", "Storage")]
    [InlineData("Features", "Components", "Kinds", "Operations", "Sweeps", "Domain", "Lists", "Scopes", "Sessions", "RaffApi", "Storage")]
    [InlineData("Sweeps", "Kinds", "Domain", "Lists", "Scopes", "Sessions", "RaffApi", "Storage")]
    [InlineData("Operations", "Kinds", "Domain", "Lists", "Scopes", "Sessions", "RaffApi", "Storage")]
    [InlineData("Kinds", "Components", "Domain", "Lists", "Scopes", "Sessions", "RaffApi", "Storage")]
    [InlineData("Scopes", "Components", "Domain", "Lists", "Sessions", "RaffApi", "Storage")]
    [InlineData("Sessions", "Domain", "RaffApi", "Storage")]
    [InlineData("Lists", "Domain", "RaffApi", "Storage")]
    [InlineData("Domain", "RaffApi")]
    [InlineData("Components")]
    [InlineData("RaffApi")]
    [InlineData("Storage")]
    [InlineData("Hosting", "RaffApi", "Sessions", "Storage")]
    [InlineData("Emulator")]
    public void Folder_Always_UsesOnlyAllowedFolders(string folder, params string[] mayUse)
    {
        var others = Folders.Except([folder, .. mayUse]).Select(other => $"{Root}.{other}").ToArray();

        var outcome = Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespace($"{Root}.{folder}").ShouldNot().HaveDependencyOnAny(others)
            .GetResult();

        (outcome.FailingTypeNames ?? []).ShouldBeEmpty($"{folder} may use {(mayUse.Length == 0 ? "nothing of ours" : string.Join(", ", mayUse))}.");
    }

    [Fact]
    public void Fluxor_StandIn_UsesNothingOfOurs() =>
        (Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespaceStartingWith("Fluxor").ShouldNot().HaveDependencyOnAny(Root)
            .GetResult().FailingTypeNames ?? [])
            .ShouldBeEmpty("The Fluxor folder stands in for a package.");

    [Fact]
    public void Folders_OfTheProgram_EachHaveARow() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "Raff.Console")).Select(path => Path.GetFileName(path)!)
            .Except(["bin", "obj", "Properties", "Fluxor", "data"]).ShouldBe(Folders, ignoreOrder: true);

    [Fact]
    public void Features_OfEachOther_UseOnlyResources()
    {
        var features = Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespace($"{Root}.Features").GetTypes()
            .Select(type => type.Namespace!.Split('.')).Where(parts => parts.Length > 3 - 1).Select(parts => parts.ElementAtOrDefault(3)).OfType<string>()
                .Distinct().ToList();

        foreach (var feature in features)
        {
            var closed = features.Except([feature, OpenFeature]).Select(other => $"{Root}.Features.{other}").ToArray();
            var outcome = Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespaceMatching($@"^{Root}\.Features\.{feature}(\.|$)").ShouldNot()
                .HaveDependencyOnAny(closed).GetResult();
            (outcome.FailingTypeNames ?? []).ShouldBeEmpty($"Of the other features, {feature} may use only {OpenFeature}.");
        }
    }

    // Inside RaffApi: ids, then the wire, then contracts and requests with the wire's converters, then the client.
    [Theory]
    [InlineData("Wire", "Contracts", "Requests")]
    [InlineData("Contracts", "Requests")]
    public void RaffApi_InnerFolders_PointOneWay(string folder, params string[] mayNotUse) =>
        (Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespace($"{Root}.RaffApi.{folder}")
            .ShouldNot().HaveDependencyOnAny([.. mayNotUse.Select(other => $"{Root}.RaffApi.{other}")]).GetResult().FailingTypeNames ?? []).ShouldBeEmpty();

    [Fact]
    public void ProjectHeader_InTheWholeProgram_IsWrittenInOnePlace() =>
        Sources("Raff.Console").Where(file => !file.Path.Contains("/Emulator/", StringComparison.Ordinal))
            .Sum(file => HeaderWrite().Count(file.Text)).ShouldBe(1);

    [Fact]
    public void Sources_OfTheProgram_TakeTimeFromTheTimeProvider() =>
        Sources("Raff.Console").Where(file => WallClock().IsMatch(file.Text)).Select(file => file.Path).ShouldBeEmpty("Time comes from TimeProvider.");

    [Fact]
    public void Sources_OfTheProgram_ContainOnePublicTypeEach() =>
        Sources("Raff.Console").Where(file =>
            file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
                && TopLevelType().Count(file.Text) > 1)
            .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void TopLevel_OfTheRepository_ContainsOnlyWhatTheDesignLists()
    {
        // Dot files and files of tools and collaborators (LICENSE, CONTRIBUTING.md, global.json) may stand at a root; code and folders may not.
        string[] folders = ["Raff.Console", "Raff.Console.Tests", "wwwroot", "docs", "data", "TestResults"];
        string[] code = [".cs", ".razor", ".csproj", ".js", ".css", ".db"];
        Directory.GetDirectories(Repository.Root).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.').Except(folders).ShouldBeEmpty();
        Directory.GetFiles(Repository.Root).Where(path => code.Contains(Path.GetExtension(path))).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/'))
            .Where(path =>
                (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
                    && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)));

    [GeneratedRegex("""(Headers\.(TryAdd\w*|Add)\(|Headers\[)\s*("X-Project-ID"|\w*ProjectHeader\w*)""")]
    private static partial Regex HeaderWrite();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly) )*(?:class|record|struct|interface|enum)\b", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
