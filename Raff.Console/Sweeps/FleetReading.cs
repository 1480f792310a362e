using Raff.Console.Domain.Access;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Sweeps;

/// <summary>Every list that a sweep rests on, as it was read.</summary>
public sealed record FleetReading
{
    /// <summary>The projects.</summary>
    public required LoadedList<Project> Projects { get; init; }

    /// <summary>The resources of each kind.</summary>
    public required IReadOnlyList<(ResourceKind Kind, LoadedList<IResource> List)> Kinds { get; init; }

    /// <summary>The members of the account.</summary>
    public required LoadedList<Member> Members { get; init; }

    /// <summary>The API keys.</summary>
    public required LoadedList<AccountKey> Keys { get; init; }

    /// <summary>The roles.</summary>
    public required LoadedList<Role> Roles { get; init; }

    /// <summary>The permissions that roles are made of.</summary>
    public required LoadedList<Permission> Permissions { get; init; }

    /// <summary>Who is in each project.</summary>
    public required LoadedList<ProjectPeople> People { get; init; }

    /// <summary>The catalog's prices.</summary>
    public required PriceBook Prices { get; init; }
}
