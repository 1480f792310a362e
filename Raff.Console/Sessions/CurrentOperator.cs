namespace Raff.Console.Sessions;

/// <summary>
/// The operator of this circuit or of this HTTP request. Scoped, and filled from the server's session record before any component or
/// endpoint runs; components and effects inject it, nobody reads the HTTP context.
/// </summary>
public sealed class CurrentOperator
{
    private Func<CancellationToken, Task<bool>>? isAlive;

    /// <summary>Raised when more became known of the identity, for example after its role was edited. May come from any thread.</summary>
    public event Action? Changed;

    /// <summary>The operator; null on the sign-in page and wherever no session is needed.</summary>
    public Operator? Value { get; private set; }

    /// <summary>The operator, where there must be one.</summary>
    /// <exception cref="InvalidOperationException">There is none: a page without a session asked for it.</exception>
    public Operator Required => Value ?? throw new InvalidOperationException("No one is signed in here.");

    /// <summary>Takes the operator of this scope.</summary>
    /// <param name="current">Who acts.</param>
    /// <param name="stillAlive">Asks the server's record whether the session lives.</param>
    /// <exception cref="InvalidOperationException">Another session already has this scope.</exception>
    public void Fill(Operator current, Func<CancellationToken, Task<bool>> stillAlive)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(stillAlive);
        if (Value is { } before && before.Session != current.Session)
        {
            throw new InvalidOperationException("A scope belongs to one session and never changes it.");
        }

        Value = current;
        isAlive = stillAlive;
    }

    /// <summary>Takes a newer reading of the identity.</summary>
    public void Update(Identity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        Value = Required with { Identity = identity };
        Changed?.Invoke();
    }

    /// <summary>
    /// Asks the server's record whether the session still lives. Every mutation asks before it is sent, since a circuit outlives the
    /// session it was opened with. False: do not send; the tab is already on its way to the sign-in page.
    /// </summary>
    public Task<bool> EnsureAliveAsync(CancellationToken cancellationToken = default) =>
        isAlive is null ? Task.FromResult(false) : isAlive(cancellationToken);
}
