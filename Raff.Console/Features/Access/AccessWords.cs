using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Access;

/// <summary>The answer to "who can ... in ...?" in words.</summary>
public static class AccessWords
{
    private const int MaxDescription = 60;

    /// <summary>The sentences.</summary>
    /// <param name="answer">Who can.</param>
    /// <param name="query">The question.</param>
    /// <param name="nameOf">A project's name.</param>
    /// <param name="isOfAccount">Whether the permission is of the account, so that no project matters.</param>
    public static string Of(AccessAnswer answer, AccessQuery query, Func<ProjectId, string> nameOf, bool isOfAccount)
    {
        var where = isOfAccount ? "in the account" : query.Where is { } project ? $"in {NameText.Of(nameOf(project))}" : "in at least one project";
        var blocked = answer.Blocked.Count == 0
            ? ""
            : $" {Count(answer.Blocked)} more would have it, but {(answer.Blocked.Count == 1 ? "is" : "are")} {Reasons(answer.Blocked, query)}.";
        var unknown = answer.Unknown.Count == 0 ? "" : $" For {Count(answer.Unknown)} the role couldn't be read.";
        return $"{(answer.Can.Count == 0 ? "No one" : Count(answer.Can))} {(answer.Can.Count < 2 ? "has" : "have")} {query.Permission} {where} " +
            $"now.{blocked}{unknown}";
    }

    /// <summary>A permission in words with its code: "Delete VMs (vm.delete)".</summary>
    public static string Of(Permission permission) =>
        permission.Description is { Length: > 0 and <= MaxDescription } words ? $"{words.TrimEnd('.')} ({permission.Name})" : permission.Name;

    /// <summary>Only the reasons that occur: "suspended", "invited or expired".</summary>
    private static string Reasons(IReadOnlyList<AccessHolder> holders, AccessQuery query)
    {
        var reasons = holders.SelectMany(holder => holder.BlockedReason is { } own
                ? [own]
                : query.Where is { } project && holder.Projects.TryGetValue(project, out var grant) ? [grant.BlockedReason]
                : holder.Projects.Values.Select(grant => grant.BlockedReason))
            .OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return reasons switch
        {
            [] => "blocked",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} or {last}",
        };
    }

    private static string Count(IReadOnlyList<AccessHolder> holders)
    {
        var keys = holders.Count(holder => holder is AccessHolder.Key);
        var people = holders.Count - keys;
        return (people, keys) switch
        {
            (_, 0) => CountText.Of(people, "person", "people"),
            (0, _) => CountText.Of(keys, "key"),
            _ => $"{CountText.Of(people, "person", "people")} and {CountText.Of(keys, "key")}",
        };
    }
}
