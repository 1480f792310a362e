using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Lifecycle;

/// <summary>Applies queued transitions for one kind of resource. Register one per kind in <c>EmulatorServices</c>.</summary>
internal interface ITransitionHandler
{
    /// <summary>The kind it applies (<see cref="TransitionRow.Kind"/>).</summary>
    string Kind { get; }

    /// <summary>
    /// Applies one transition at its due time (<see cref="TransitionRow.DueAt"/>, which may be in the past). The resource may no longer exist:
    /// then nothing happens. The handler may queue further transitions; those already due are applied in the same pass.
    /// </summary>
    Task ApplyAsync(EmulatorDbContext db, TransitionRow due, CancellationToken cancel);
}
