using Raff.Console.Domain.Findings;

namespace Raff.Console.Sweeps;

/// <summary>What a few rules judge again by.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="IsWholeFleet">Whether it holds the rows of every project, for rules that look across projects.</param>
internal sealed record RecheckEvidence(FleetEvidence Evidence, bool IsWholeFleet);
