using Raff.Console.Components;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>What a dialog asks about a VM.</summary>
/// <param name="Vm">The VM as it was when the dialog opened.</param>
/// <param name="Component">The dialog.</param>
public sealed record VmQuestion(VirtualMachine Vm, Type Component) : DialogQuestion(Component);
