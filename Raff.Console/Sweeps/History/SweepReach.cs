using System.Text.Json;

namespace Raff.Console.Sweeps.History;

/// <summary>What a stored sweep looked at.</summary>
internal sealed class SweepReach
{
    private readonly HashSet<string>? projects;
    private readonly HashSet<(string Project, string Kind)> gaps;

    /// <param name="reach">The projects that it reached, as JSON; null for all.</param>
    /// <param name="coverage">What it could not read, as JSON.</param>
    public SweepReach(string? reach, string? coverage)
    {
        projects = reach is null ? null : JsonSerializer.Deserialize<HashSet<string>>(reach);
        gaps = [.. (coverage is null ? [] : JsonSerializer.Deserialize<List<SweepGap>>(coverage) ?? []).Select(gap => (gap.Project, gap.Kind))];
    }

    /// <summary>Whether it read the resources of a kind in a project, so that what it did not find was not there.</summary>
    public bool Looked(string kind, string project) => Reached(project) && !gaps.Contains((project, kind)) && !gaps.Contains(("", kind));

    /// <summary>Whether it read a project, and everything in it.</summary>
    public bool ReadWhole(string project) => Reached(project) && !gaps.Any(gap => gap.Project == project);

    private bool Reached(string project) => project.Length == 0 || projects?.Contains(project) != false;
}
