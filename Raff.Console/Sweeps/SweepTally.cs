namespace Raff.Console.Sweeps;

/// <summary>What a rule said about a project. Where it says nothing at all, there was nothing to look at.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Project">The project's id; empty for the account.</param>
/// <param name="Checked">How many subjects it judged.</param>
/// <param name="Findings">How many of them have a finding.</param>
/// <param name="Unknown">How many it could not judge; at least one where even their number is unknown.</param>
/// <param name="Reason">Why it could not judge them; null where it judged all.</param>
public sealed record SweepTally(string Rule, string Project, int Checked, int Findings, int Unknown, string? Reason);
