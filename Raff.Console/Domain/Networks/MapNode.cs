namespace Raff.Console.Domain.Networks;

/// <summary>A box on the map of a project's network.</summary>
/// <param name="Kind">The route word of its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">A second line: an address, a range, what is open.</param>
/// <param name="Column">Its column, from 0 on the left.</param>
/// <param name="Y">Its top, in pixels of the drawing.</param>
public sealed record MapNode(string Kind, string Id, string Name, string Note, int Column, double Y)
{
    /// <summary>What names it among all boxes.</summary>
    public string Key => $"{Kind}/{Id}";
}
