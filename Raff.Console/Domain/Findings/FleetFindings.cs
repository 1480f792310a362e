using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings;

/// <summary>The result of one evaluation.</summary>
/// <param name="Findings">What was found, in the catalog's order of rules.</param>
/// <param name="NotEvaluated">What could not be judged.</param>
/// <param name="Checked">How many subjects were judged, by rule and project.</param>
public sealed record FleetFindings(ImmutableArray<Finding> Findings, ImmutableArray<NotEvaluated> NotEvaluated, ImmutableArray<Checked> Checked);
