namespace Raff.Console.Domain.Findings;

/// <summary>The rows of a fleet by what rules look them up by; each part is made when it is first needed.</summary>
internal sealed class FleetIndex(FleetEvidence fleet)
{
    /// <summary>What it is made of.</summary>
    public FleetEvidence Fleet => fleet;
}
