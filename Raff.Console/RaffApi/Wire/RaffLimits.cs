namespace Raff.Console.RaffApi.Wire;

/// <summary>How long and how often a call is tried (docs/decisions/0011-mutations-are-sent-once.md).</summary>
internal static class RaffLimits
{
    /// <summary>The maximum number of tries of one call.</summary>
    public const int Tries = 3;

    /// <summary>The largest answer that is read, MB; a page of 1,000 VMs has about one.</summary>
    public const int AnswerMegabytes = 32;

    /// <summary>How long one try of a read may take.</summary>
    public static readonly TimeSpan ReadTry = TimeSpan.FromSeconds(10);

    /// <summary>How long all tries of a read, or the refused ones of a mutation, may take together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>How long the answer to a mutation is waited for before its fate counts as unknown.</summary>
    public static readonly TimeSpan Mutation = TimeSpan.FromSeconds(30);

    /// <summary>The wait before the second try of a read where the server asks for none; doubled before the third.</summary>
    public static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);
}
