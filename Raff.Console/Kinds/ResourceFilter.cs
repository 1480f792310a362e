using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>A field by whose values rows can be filtered, named as the API's field.</summary>
/// <param name="Field">Its name in URLs.</param>
/// <param name="Title">Its name for the operator.</param>
/// <param name="ValuesOf">The values of a row; several for tags, none lets the row pass no filter.</param>
public sealed record ResourceFilter(string Field, string Title, Func<IResource, IEnumerable<string>> ValuesOf)
{
    /// <summary>The values of a row once more is known than the row says (<see cref="RowContext"/>); null where the row says all.</summary>
    public Func<IResource, RowContext, IEnumerable<string>>? ValuesIn { get; init; }

    /// <summary>A value in words; null for the value itself.</summary>
    public Func<string, string>? Label { get; init; }

    /// <summary>A value in words where those come from what is known beside the rows; null for <see cref="Label"/>.</summary>
    public Func<string, RowContext, string>? LabelIn { get; init; }

    /// <summary>What must be loaded beside the rows for it to have any value (<see cref="Joins.JoinNeed"/>).</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Whether it stands behind "More filters" until it is used: a kind with many shows first what most people ask.</summary>
    public bool IsRare { get; init; }

    /// <summary>Whether it says what the last sweep found.</summary>
    public bool NeedsFindings { get; init; }

    /// <summary>The values of a row in a context.</summary>
    public Func<IResource, IEnumerable<string>> In(RowContext context) => ValuesIn is { } values ? row => values(row, context) : ValuesOf;

    /// <summary>The values offered before any row is known.</summary>
    public ImmutableArray<string> Known { get; init; } = [];

    /// <summary>Whether its values are ids of machines, which are offered by name.</summary>
    public bool IsOfVms { get; init; }

    /// <summary>Whether it makes sense over all projects only (the project itself).</summary>
    public bool IsForAllProjects { get; init; }
}
