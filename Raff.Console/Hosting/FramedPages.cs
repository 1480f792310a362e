namespace Raff.Console.Hosting;

/// <summary>The pages that other sites may show in a frame. Every other page refuses that.</summary>
public sealed class FramedPages
{
    /// <summary>No site at all.</summary>
    public const string None = "'none'";

    private readonly Dictionary<string, string> ancestors = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lets sites frame a page.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="sites">The sites, as <c>frame-ancestors</c> has them.</param>
    public void Allow(string path, string sites) => ancestors[path] = sites;

    /// <summary>The sites that may frame the page of a path.</summary>
    public string AncestorsOf(string? path) => ancestors.GetValueOrDefault((path ?? "").TrimEnd('/'), None);
}
