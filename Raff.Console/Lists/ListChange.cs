using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>That a row was read again, or that a whole list is to be.</summary>
/// <param name="Client">Whose; it says which endpoint and key.</param>
/// <param name="List">The list's name (<see cref="ListSource{T}.Name"/>).</param>
/// <param name="Id">The row; null for the whole list.</param>
/// <param name="Project">The row's project; null where none is known.</param>
/// <param name="IsGone">Whether the row no longer exists.</param>
public sealed record ListChange(RaffClient Client, string List, string? Id, ProjectId? Project, bool IsGone);
