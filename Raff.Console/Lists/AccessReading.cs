using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Lists;

/// <summary>Who has access, as far as it is read: the map, and what is missing in it.</summary>
/// <param name="Map">What is known.</param>
public sealed record AccessReading(AccessMap Map)
{
    /// <summary>The roles as the API lists them; empty where they could not be read.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Whether members, keys, roles and permissions have each been read or refused: only projects may still be on their way.</summary>
    public bool HasBasics { get; init; }

    /// <summary>Whether nothing is on its way any more.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Projects read so far, those that did not answer among them.</summary>
    public int ProjectsRead { get; init; }

    /// <summary>Projects there are; null until that is known.</summary>
    public int? ProjectsTotal { get; init; }

    /// <summary>When the reading of projects ended, UTC; null while it lasts.</summary>
    public DateTimeOffset? ProjectsAsOf { get; init; }

    /// <summary>Projects that did not answer.</summary>
    public IReadOnlyList<ProjectFailure> Refused { get; init; } = [];

    /// <summary>Lists that could not be read at all, by their name in a sentence: "roles".</summary>
    public IReadOnlyDictionary<string, RaffError> Missing { get; init; } = new Dictionary<string, RaffError>();
}
