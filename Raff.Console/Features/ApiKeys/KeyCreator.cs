using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>
/// Who created an API key, and whether that member still exists: a key outlives its creator. Closed: every case is nested here.
/// </summary>
public abstract record KeyCreator
{
    private KeyCreator(string text, string word) => (Text, Word) = (text, word);

    /// <summary>Who, for a cell and an export.</summary>
    public string Text { get; }

    /// <summary>The values of the filter.</summary>
    public string Word { get; }

    /// <summary>The words to filter by.</summary>
    public static IReadOnlyList<string> Words { get; } = ["member", "no longer a member", "unknown"];

    /// <summary>Finds the creator of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="byUser">The members by user id; null if they could not be read.</param>
    public static KeyCreator Of(AccountKey key, IReadOnlyDictionary<string, Member>? byUser)
    {
        return key.CreatedBy is not { Length: > 0 } user ? new Unsaid()
            : byUser is null ? new Unread(user)
            : byUser.TryGetValue(user, out var member) ? new Known(member.Email ?? user, member.Status)
            : new Gone(user);
    }

    /// <summary>A member of the account, active or suspended.</summary>
    public sealed record Known(string Email, string Status) : KeyCreator(Status == "active" ? Email : $"{Email} ({Status})", "member");

    /// <summary>A user who is no longer a member of the account.</summary>
    public sealed record Gone(string UserId) : KeyCreator("no longer a member", "no longer a member");

    /// <summary>A user who is unknown because the members could not be read.</summary>
    public sealed record Unread(string UserId) : KeyCreator("unknown", "unknown");

    /// <summary>Unknown.</summary>
    public sealed record Unsaid() : KeyCreator("", "unknown");
}
