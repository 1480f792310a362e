using Microsoft.AspNetCore.SignalR;

namespace Raff.Console.Sessions;

/// <summary>
/// Middleware in front of the circuit hub: only the session that opened a circuit can resume it, and no session or key opens more than its share
/// (<see cref="OpenCircuits"/>). The framework itself resumes a circuit for anyone who has its secret, and sets the new user afterward.
/// </summary>
public sealed class CircuitGuard(OpenCircuits circuits, ILogger<CircuitGuard> log) : IHubFilter
{
    private const string Start = "StartCircuit";
    private const string Connect = "ConnectCircuit";
    private const string Resume = "ResumeCircuit";

    /// <inheritdoc />
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var method = invocationContext.HubMethodName;
        if (method is not (Start or Connect or Resume))
        {
            return await next(invocationContext);
        }

        var caller = invocationContext.Context.User;
        var session = caller is null ? null : SessionAuthenticationHandler.SessionOf(caller);
        var key = caller?.FindFirst(SessionAuthenticationHandler.KeyClaim)?.Value ?? "";
        var secret = method == Start ? null : invocationContext.HubMethodArguments is [string given, ..] ? given : "";
        if (session is not { } known || (secret is not null && !circuits.IsOf(secret, known)))
        {
            log.LogInformation("A circuit was not resumed: another session opened it, or it no longer exists.");
            return method == Connect ? false : null;
        }

        if (method == Start && circuits.Refusal(known, key) is { } refusal)
        {
            throw new HubException(refusal);
        }

        var answer = await next(invocationContext);
        if ((answer is true ? secret : answer as string) is { } opened)
        {
            circuits.Open(opened, known, key, invocationContext.Context.ConnectionId);
        }

        return answer;
    }

    /// <inheritdoc />
    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        circuits.Leave(context.Context.ConnectionId);
        return next(context, exception);
    }
}
