using System.Collections.Concurrent;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Operations;

/// <summary>
/// What the API refused a session, with the name of the permission that the key lacks. A key that cannot read its own role learns its limits this way: the same
/// is not offered again, instead of being refused again. Forgotten when the session ends, and when this console changes a role, a key or a member.
/// </summary>
public sealed class LearnedRefusals : IDisposable
{
    private const int Max = 10_000;
    private readonly ConcurrentDictionary<(SessionId Session, PermissionName Permission, ProjectId? Project), string> refusals = new();
    private readonly IdentityNews news;

    /// <param name="news">Says when roles or keys change.</param>
    public LearnedRefusals(IdentityNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        this.news = news;
        news.Announced += Hear;
    }

    /// <summary>Why a session should not try something again; null where the API has not refused it.</summary>
    public string? Reason(SessionId session, PermissionName permission, ProjectId? project) =>
        refusals.GetValueOrDefault((session, permission, project));

    /// <summary>Learns from an answer, if that is a refusal which names the permission: a key may be refused for other reasons too.</summary>
    /// <returns>Whether it is one.</returns>
    public bool Learn<T>(SessionId session, PermissionName permission, ProjectId? project, RaffResult<T> answer)
    {
        if (answer is not RaffResult<T>.Failed { Error: RaffError.Forbidden { Words: var words } } || !Names(words, permission.Value))
        {
            return false;
        }

        if (refusals.Count >= Max)
        {
            refusals.Clear();
        }

        refusals[(session, permission, project)] =
            $"The Raff API refused this before: your key lacks {permission}{(project is null ? "" : " in this project")}. If that has changed, sign in again.";
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => news.Announced -= Hear;

    private static bool Names(string words, string permission) =>
        words.Split([' ', ',', ';', ':', '"', '\'', '`', '(', ')']).Any(word => word.TrimEnd('.').Equals(permission, StringComparison.Ordinal));

    private void Hear(string? key)
    {
        if (key is null)
        {
            refusals.Clear();
        }
    }
}
