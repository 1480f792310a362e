namespace Raff.Console.Sweeps;

/// <summary>Spreads between the tabs of an account that its findings changed without a sweep: accepted, reopened, fixed. One for all.</summary>
public sealed class FindingNews
{
    /// <summary>Raised on any thread.</summary>
    public event Action<FleetKey>? Changed;

    /// <summary>Says so.</summary>
    public void Announce(FleetKey fleet) => Changed?.Invoke(fleet);
}
