namespace Raff.Console.Features.SignIn;

/// <summary>
/// The operator of this circuit or of this HTTP request. Scoped, and filled once from the server's session record before any component
/// or endpoint runs; components and effects inject it, nobody reads the HTTP context.
/// </summary>
public sealed class CurrentOperator
{
    /// <summary>Raised when more became known of the identity, for example after its role was edited. May come from any thread.</summary>
    public event Action? Changed;

    /// <summary>The operator; null on the sign-in page and wherever no session is needed.</summary>
    public Operator? Value { get; private set; }

    /// <summary>The operator, where there must be one.</summary>
    /// <exception cref="InvalidOperationException">There is none: a page without a session asked for it.</exception>
    public Operator Required => Value ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>Takes the operator of this scope, or a newer reading of the same one.</summary>
    /// <exception cref="InvalidOperationException">Another session already has this scope.</exception>
    public void Fill(Operator current)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (Value is { } before && before.Session != current.Session)
        {
            throw new InvalidOperationException("A scope belongs to one session for good.");
        }

        var isNews = Value is not null;
        Value = current;
        if (isNews)
        {
            Changed?.Invoke();
        }
    }
}
