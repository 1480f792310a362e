using Raff.Console.Features.Resources.Commands;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>What the dialogs about a VM have in common.</summary>
public abstract class VmDialog : RowDialog<VirtualMachine>
{
    /// <summary>The API's limit for names of VMs and tags.</summary>
    protected const int MaxName = 64;

    /// <summary>The VM.</summary>
    protected VirtualMachine Vm => Row;

    /// <summary>The VM's network interfaces; empty, with the reason in the form, where they cannot be read.</summary>
    protected async Task<IReadOnlyList<VmNetwork>> NetworksAsync() => Answer(await Client.ListVmNetworksAsync(Vm.Id, Lane.Interactive, CancellationToken.None));
}
