namespace Raff.Console.Tests.Support;

/// <summary>The working copy that the tests run from.</summary>
public static class Repository
{
    private static readonly string[] Built = ["bin", "obj", "TestResults", "data"];

    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>The files below a folder that end in one of the endings, as paths from the top folder, without what a build leaves behind.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && !path.Split('/').Intersect(Built).Any());

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Raff.Console.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
