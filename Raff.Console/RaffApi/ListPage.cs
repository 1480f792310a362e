namespace Raff.Console.RaffApi;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Rows">The rows of this page that belong to the requested scope.</param>
/// <param name="Received">How many rows the server sent, foreign and unreadable ones included: what the next offset advances by.</param>
/// <param name="Total">The total that the server reports; null if it reports none.</param>
/// <param name="Foreign">The number of rows from another project than requested; they are not among <paramref name="Rows"/>.</param>
/// <param name="IsLast">Whether the list ends here.</param>
/// <param name="Refused">Projects that did not answer when the list was read project by project; otherwise empty.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Received, int? Total, int Foreign, bool IsLast, IReadOnlyList<ProjectFailure> Refused)
{
    /// <summary>How many rows of a scoped page came without a project; they are not among <see cref="Rows"/> and show in the all-projects view.</summary>
    public int WithoutProject { get; init; }

    /// <summary>How many rows of this page could not be read; they are not among <see cref="Rows"/>.</summary>
    public int Unreadable { get; init; }
}
