namespace Raff.Console.Sessions;

/// <summary>The operator's own sessions: all that were opened with the same key on this console. For <c>/settings</c>.</summary>
public sealed class OwnSessions(CurrentOperator current, SessionStore sessions)
{
    /// <summary>The live sessions, the latest first.</summary>
    public Task<IReadOnlyList<SessionSummary>> ListAsync(CancellationToken cancellationToken) =>
        sessions.ListAsync(current.Required, cancellationToken);

    /// <summary>Ends one of them; its tabs go to the sign-in page.</summary>
    /// <returns>False if it is not one of the operator's own or has already ended.</returns>
    public async Task<bool> EndAsync(SessionId session, CancellationToken cancellationToken)
    {
        if (!await current.EnsureAliveAsync(cancellationToken))
        {
            return false;
        }

        var own = await ListAsync(cancellationToken);
        if (!own.Any(s => s.Id == session))
        {
            return false;
        }

        await sessions.EndAsync(session, session == current.Required.Session ? SessionEnd.SignedOut : SessionEnd.EndedElsewhere, cancellationToken);
        return true;
    }

    /// <summary>Ends all but this one.</summary>
    public async Task EndOthersAsync(CancellationToken cancellationToken)
    {
        if (await current.EnsureAliveAsync(cancellationToken))
        {
            await sessions.EndAllAsync(current.Required.Identity.Key, SessionEnd.EndedElsewhere, current.Required.Session, cancellationToken);
        }
    }
}
