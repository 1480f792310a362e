using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Raff.Console.Sessions;

/// <summary>Gives a circuit its operator before the first component renders, and closes it to input once the session is over.</summary>
public sealed class OperatorCircuitHandler(
    AuthenticationStateProvider authentication,
    SessionStore sessions,
    CurrentOperator current,
    SessionWatch watch,
    IdentityRefresh refresh,
    KeyRevocation revocation) : CircuitHandler, IDisposable
{
    private IDisposable? watchingKey;

    /// <inheritdoc />
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var session = await SessionAsync() ?? throw new InvalidOperationException("A circuit was opened without a session.");
        watch.Begin(session);
        switch (await sessions.FindAsync(session, cancellationToken))
        {
            case SessionLookup.Live live:
                current.Fill(live.Operator, token => sessions.IsAliveAsync(session, token));
                watchingKey = revocation.Watch(live.Operator);
                refresh.Begin(live.IdentityReadAt);
                break;
            default:
                throw new InvalidOperationException("The session ended while its circuit was opened.");
        }
    }

    /// <inheritdoc />
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context => watch.Reason is null ? next(context) : Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => watchingKey?.Dispose();

    private async Task<SessionId?> SessionAsync() =>
        SessionAuthenticationHandler.SessionOf((await authentication.GetAuthenticationStateAsync()).User);
}
