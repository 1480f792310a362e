namespace Raff.Console.Hosting;

/// <summary>What is printed once the program listens, below its addresses. The composition root adds to it.</summary>
public sealed class BannerLines
{
    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>Adds lines at the end.</summary>
    public void Add(params IEnumerable<string> lines) => Lines = [.. Lines, .. lines];
}
