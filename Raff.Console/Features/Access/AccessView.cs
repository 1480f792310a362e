using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Access;

/// <summary>The part of the map that matches a query: the rows, the chosen columns, and the answer to the question.</summary>
public sealed class AccessView
{
    /// <summary>How many projects are columns at most.</summary>
    public const int MaxColumns = 20;

    /// <summary>The mark of the account's owner and of keys with the owner's role.</summary>
    public const string Owner = "owner";

    /// <summary>The mark of those who can manage the members of a project.</summary>
    public const string ProjectAdmin = "project admin";

    /// <summary>The mark of a key whose creator is gone.</summary>
    public const string Orphaned = "orphaned";

    /// <summary>The mark of who can do nothing now.</summary>
    public const string Inactive = "inactive";

    /// <summary>Computes the map.</summary>
    public AccessView(AccessMap map, AccessQuery query)
    {
        Map = map;
        Query = query;
        Answer = query.Permission.Length > 0 ? map.WhoCan(query.Permission, query.Where) : null;
        var matching = Answer is null ? map.Holders : [.. Answer.Can, .. Answer.Blocked, .. Answer.Unknown];
        Holders = [.. matching.Where(Matches)];
        var chosen = Answer is not null && query.Where is { } place ? [place.Value] : query.Projects;
        var columns = chosen.Count == 0 ? map.Projects : map.Projects.Where(project => chosen.Contains(project.Id.Value, StringComparer.Ordinal));
        Columns = [.. columns.Take(MaxColumns)];
        ColumnsWanted = chosen.Count == 0 ? map.Projects.Count : chosen.Count;
        Page = Math.Clamp(query.Page, 1, Math.Max(1, (Holders.Length + query.Size - 1) / query.Size));
        Rows = [.. Holders.Skip((Page - 1) * query.Size).Take(query.Size)];
    }

    /// <summary>The access map.</summary>
    public AccessMap Map { get; }

    /// <summary>The query.</summary>
    public AccessQuery Query { get; }

    /// <summary>The answer to "who can ...?"; null if there is no question.</summary>
    public AccessAnswer? Answer { get; }

    /// <summary>The matching holders, in order.</summary>
    public ImmutableArray<AccessHolder> Holders { get; }

    /// <summary>Those of the page.</summary>
    public ImmutableArray<AccessHolder> Rows { get; }

    /// <summary>The projects that are columns, by name.</summary>
    public ImmutableArray<Project> Columns { get; }

    /// <summary>The number of projects requested as columns.</summary>
    public int ColumnsWanted { get; }

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; }

    /// <summary>What to check about a holder.</summary>
    public static IEnumerable<string> MarksOf(AccessMap map, AccessHolder holder)
    {
        if (holder.IsOwner)
        {
            yield return Owner;
        }

        if (map.IsProjectAdmin(holder))
        {
            yield return ProjectAdmin;
        }

        if (holder is AccessHolder.Key { IsOrphaned: true })
        {
            yield return Orphaned;
        }

        if (holder.BlockedReason is not null)
        {
            yield return Inactive;
        }
    }

    /// <summary>person or key.</summary>
    public static string KindOf(AccessHolder holder)
    {
        return holder.Match(_ => "person", _ => "key");
    }

    /// <summary>The text of a cell: the role, and why it is blocked; empty for no role.</summary>
    public static string Cell(AccessHolder holder, ProjectId project)
    {
        return holder.IsOwner ? "Owner"
            : holder.Projects.TryGetValue(project, out var grant)
                ? grant.BlockedReason is { } blockedReason
                ? $"{grant.Role.Name} ({blockedReason})"
                : grant.Role.Name
            : "";
    }

    /// <summary>Whether a cell is part of the answer: the holder has the permission there.</summary>
    public bool IsAnswer(AccessHolder holder, ProjectId project) =>
        Answer is not null && !Map.IsOfAccount(Query.Permission)
            && (holder is { IsOwner: true, BlockedReason: null } || Map.Effective(holder, project)?.Contains(Query.Permission) == true);

    private bool Matches(AccessHolder holder) =>
        (Query.Kinds.Count == 0 || Query.Kinds.Contains(KindOf(holder)))
        && (Query.Marks.Count == 0 || MarksOf(Map, holder).Intersect(Query.Marks).Any())
        && (Query.Roles.Count == 0 || Query.Roles.Contains(holder.Account?.Name ?? "none"))
        && (Query.Search.Length == 0
            || holder.Name.Contains(Query.Search, StringComparison.OrdinalIgnoreCase)
            || holder.Id.Contains(Query.Search, StringComparison.OrdinalIgnoreCase)
            || (holder is AccessHolder.Key key && key.AccountKey.KeyPrefix.Contains(Query.Search, StringComparison.OrdinalIgnoreCase)));
}
