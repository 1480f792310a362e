namespace Raff.Console.Domain.Findings;

/// <summary>A value that a finding rests on.</summary>
/// <param name="Name">What was looked at: "Last used".</param>
/// <param name="Value">What was seen, as text: "never".</param>
public readonly record struct ObservedValue(string Name, string Value);
