namespace Raff.Console.Sessions;

/// <summary>
/// The operator of this circuit or of this HTTP request. Scoped, and filled from the server's session record before any component or
/// endpoint runs; components and effects inject it instead of reading the HTTP context.
/// </summary>
public sealed class CurrentOperator
{
    private Func<CancellationToken, Task<bool>>? isAlive;

    /// <summary>Raised on any thread when the identity was read again, for example after its role was edited.</summary>
    public event Action? Changed;

    /// <summary>The operator; null on the sign-in page and on pages that need no session.</summary>
    public Operator? Value { get; private set; }

    /// <summary>The operator; throws if there is none.</summary>
    /// <exception cref="InvalidOperationException">No one is signed in.</exception>
    public Operator Required => Value ?? throw new InvalidOperationException("No one is signed in here.");

    /// <summary>Sets the operator of this scope.</summary>
    /// <param name="current">The operator.</param>
    /// <param name="stillAlive">Checks the server's record of the session.</param>
    /// <exception cref="InvalidOperationException">Another session already has this scope.</exception>
    public void Fill(Operator current, Func<CancellationToken, Task<bool>> stillAlive)
    {
        if (Value is { } before && before.Session != current.Session)
        {
            throw new InvalidOperationException("A scope belongs to one session and never changes it.");
        }

        Value = current;
        isAlive = stillAlive;
    }

    /// <summary>Updates the identity.</summary>
    public void Update(Identity identity)
    {
        Value = Required with { Identity = identity };
        Changed?.Invoke();
    }

    /// <summary>
    /// Checks the server's record of the session before every mutation, since a circuit can outlive its session. False: do not send; the tab is
    /// already on its way to the sign-in page.
    /// </summary>
    public Task<bool> EnsureAliveAsync(CancellationToken cancellationToken = default) =>
        isAlive is null ? Task.FromResult(false) : isAlive(cancellationToken);
}
