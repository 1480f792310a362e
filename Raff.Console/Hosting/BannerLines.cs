namespace Raff.Console.Hosting;

/// <summary>What is printed once the program listens, below its addresses. The composition root adds to it.</summary>
public sealed class BannerLines
{
    /// <summary>The lines, in order.</summary>
    public IList<string> Lines { get; } = [];
}
