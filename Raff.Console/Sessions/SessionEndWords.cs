namespace Raff.Console.Sessions;

/// <summary>The word for each end of a session in URLs and in the store, and its message on the sign-in page.</summary>
public static class SessionEndWords
{
    private static readonly Dictionary<SessionEnd, (string Word, string Sentence)> All = new()
    {
        [SessionEnd.SignedOut] = ("signed-out", "You are signed out in every tab of this browser."),
        [SessionEnd.Idle] = ("idle", "You were signed out because of inactivity. Sign in to continue where you left off."),
        [SessionEnd.Expired] = ("expired", "Your session reached its maximum length. Sign in to continue where you left off."),
        [SessionEnd.Revoked] = ("revoked", "Raff no longer accepts your API key: it expired, or was revoked or regenerated. Sign in with a valid key."),
        [SessionEnd.EndedElsewhere] = ("ended", "This session was ended from another of your sessions."),
        [SessionEnd.Replaced] = ("replaced", "Someone signed in again in this browser, which ended this tab's session."),
    };

    /// <summary>The word in <c>/sign-in?reason=</c> and in the session's record.</summary>
    public static string Word(this SessionEnd end) => All[end].Word;

    /// <summary>The message on the sign-in page.</summary>
    public static string Sentence(this SessionEnd end) => All[end].Sentence;

    /// <summary>The end that a word names; null for any other text, which is not shown.</summary>
    public static SessionEnd? Find(string? word)
    {
        foreach (var (end, (known, _)) in All)
        {
            if (known == word)
            {
                return end;
            }
        }

        return null;
    }
}
