using Microsoft.AspNetCore.Components;
using Raff.Console.Domain;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>A tab of a VM's page.</summary>
public abstract class VmTab : DirectoryComponent
{
    /// <summary>The VM.</summary>
    [Parameter, EditorRequired]
    public required IResource Row { get; set; }

    /// <summary>The scope of the page.</summary>
    [Parameter, EditorRequired]
    public required ActiveScope Active { get; set; }

    /// <summary>The VM.</summary>
    protected VirtualMachine Vm => (VirtualMachine)Row;

    /// <summary>Whether a row says that it belongs to the VM.</summary>
    protected bool IsOwn(IResource row) => VmBelongings.IsOf(row, Vm);
}
