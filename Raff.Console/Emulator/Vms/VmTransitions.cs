using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Moves VMs from state to state.</summary>
internal sealed class VmTransitions : ITransitionHandler
{
    public string Kind => VmLifecycle.Kind;

    public async Task ApplyAsync(EmulatorDbContext db, TransitionRow due, CancellationToken cancel)
    {
        if (await db.Vms.FirstOrDefaultAsync(row => row.Seq == due.ResourceSeq, cancel) is { } vm)
        {
            vm.Status = due.Status;
            vm.WasActive |= due.Status == VmStatus.Active;
            vm.UpdatedAt = due.DueAt;
        }
    }
}
