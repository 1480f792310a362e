namespace Raff.Console.RaffApi.Contracts;

/// <summary>A tag of a VM (schema VMTag).</summary>
/// <param name="Name">The tag's text.</param>
/// <param name="Priority">Lower comes first; 0 or less for none.</param>
public sealed record VmTag(string Name, int Priority = 0)
{
    /// <summary>The tag's id.</summary>
    public string? Id { get; init; }
}
