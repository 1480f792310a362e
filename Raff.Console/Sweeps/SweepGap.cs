namespace Raff.Console.Sweeps;

/// <summary>Something that a sweep could not read.</summary>
/// <param name="Project">The project's id; empty where it concerns every project, or the account.</param>
/// <param name="Kind">What could not be read, as its route word; <c>networks</c> for the interfaces of VMs.</param>
/// <param name="Cause">refused, timed out, rate limited, inconsistent, unreadable, unknown, too large, not read yet or failed.</param>
/// <param name="Sentence">Why, in the words of the API.</param>
public sealed record SweepGap(string Project, string Kind, string Cause, string Sentence);
