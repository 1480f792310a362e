namespace Raff.Console.RaffApi;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Rows">The rows of this page that belong to the asked scope.</param>
/// <param name="Received">How many rows the server sent, foreign and unreadable ones included: what the next offset advances by.</param>
/// <param name="Total">How many rows the server says there are; null where it says nothing.</param>
/// <param name="Foreign">How many rows came back from another project than was asked for; they are not among <paramref name="Rows"/>.</param>
/// <param name="IsLast">Whether the list ends here.</param>
/// <param name="Refused">Projects that did not answer, where the list had to be asked project by project; else empty.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Received, int? Total, int Foreign, bool IsLast, IReadOnlyList<ProjectFailure> Refused)
{
    /// <summary>How many rows of a scoped page came without a project; they are not among <see cref="Rows"/> and show in the all-projects view.</summary>
    public int WithoutProject { get; init; }

    /// <summary>How many rows of this page could not be read; they are not among <see cref="Rows"/>.</summary>
    public int Unreadable { get; init; }
}
