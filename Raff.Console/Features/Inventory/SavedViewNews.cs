using Raff.Console.Sweeps;

namespace Raff.Console.Features.Inventory;

/// <summary>Notifies every open tab of an account that its saved views changed. Safe to use from any thread.</summary>
public sealed class SavedViewNews
{
    /// <summary>Raised on any thread.</summary>
    public event Action<FleetKey>? Changed;

    /// <summary>The saved views of an account changed.</summary>
    public void Notify(FleetKey account) => Changed?.Invoke(account);
}
