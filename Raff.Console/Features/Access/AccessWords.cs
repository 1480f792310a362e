using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Access;

/// <summary>The answer to "who can ... in ...?" as sentences.</summary>
public static class AccessWords
{
    /// <summary>The sentences.</summary>
    /// <param name="answer">Who can.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="nameOf">A project's name.</param>
    /// <param name="isOfAccount">Whether the permission is of the account, so that no project matters.</param>
    public static string Of(AccessAnswer answer, AccessQuery query, Func<ProjectId, string> nameOf, bool isOfAccount)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(nameOf);
        var where = isOfAccount ? "in the account" : query.Where is { } project ? $"in {nameOf(project)}" : "in some project";
        var hindered = answer.Hindered.Count == 0 ? "" : $" {Count(answer.Hindered)} more would, but {(answer.Hindered.Count == 1 ? "is" : "are")} invited, suspended, disabled or expired.";
        var unknown = answer.Unknown.Count == 0 ? "" : $" Of {Count(answer.Unknown)} the role could not be read.";
        return $"{(answer.Can.Count == 0 ? "Nobody" : Count(answer.Can))} {(answer.Can.Count < 2 ? "has" : "have")} {query.Permission} {where} now.{hindered}{unknown}";
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
