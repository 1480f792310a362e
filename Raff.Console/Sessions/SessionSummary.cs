namespace Raff.Console.Sessions;

/// <summary>One live session in the operator's own list.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IsCurrent">Whether it is this session.</param>
/// <param name="CreatedAt">When it was signed in.</param>
/// <param name="LastActivityAt">The last input, to about a minute.</param>
/// <param name="ExpiresAt">When it ends at the latest.</param>
/// <param name="UserAgent">Browser and system in a few words.</param>
/// <param name="RemoteAddress">Where it was opened from.</param>
public sealed record SessionSummary(
    SessionId Id,
    bool IsCurrent,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastActivityAt,
    DateTimeOffset ExpiresAt,
    string? UserAgent,
    string? RemoteAddress);
