using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Lifecycle;

/// <summary>Applies what was queued for one kind of resource. Register one per kind in <c>EmulatorServices</c>.</summary>
internal interface ITransitionHandler
{
    /// <summary>The kind it applies (<see cref="TransitionRow.Kind"/>).</summary>
    string Kind { get; }

    /// <summary>
    /// Applies one transition at its own time (<see cref="TransitionRow.DueAt"/>, which may lie back). The resource may be gone:
    /// then nothing happens. It may queue further transitions; those already due are applied in the same pass.
    /// </summary>
    Task ApplyAsync(EmulatorDbContext db, TransitionRow due, CancellationToken cancel);
}
