namespace Raff.Console.Domain.Findings;

/// <summary>How urgent a finding is, the most urgent first.</summary>
public enum Severity
{
    /// <summary>Act now: data or access is exposed.</summary>
    Critical,

    /// <summary>Act soon: one more fault leads to loss or exposure.</summary>
    High,

    /// <summary>Plan to fix it.</summary>
    Medium,

    /// <summary>Tidy up when convenient.</summary>
    Low,

    /// <summary>Good to know; nothing has to be done.</summary>
    Info,
}
