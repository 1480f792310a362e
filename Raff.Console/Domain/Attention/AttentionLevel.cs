namespace Raff.Console.Domain.Attention;

/// <summary>How urgent something is, the most urgent first.</summary>
public enum AttentionLevel
{
    /// <summary>Anyone on the internet can get in.</summary>
    Critical,

    /// <summary>Something does not work that should.</summary>
    High,

    /// <summary>Something will stop working, or costs money for nothing.</summary>
    Medium,
}
