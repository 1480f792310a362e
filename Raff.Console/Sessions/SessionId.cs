namespace Raff.Console.Sessions;

/// <summary>Identifies a session on the server: the hash of its cookie token, which is useless as a cookie and safe to show.</summary>
/// <param name="Value">SHA-256 in lower-case hex.</param>
public readonly record struct SessionId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
