namespace Raff.Console.Operations;

/// <summary>What one look at a row says about a command.</summary>
public enum Verdict
{
    /// <summary>Nothing shows that it was carried out.</summary>
    NoSign,

    /// <summary>It is being carried out.</summary>
    Underway,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It ended in a failure.</summary>
    Failed,

    /// <summary>The row went away though it should have stayed.</summary>
    Vanished,
}
