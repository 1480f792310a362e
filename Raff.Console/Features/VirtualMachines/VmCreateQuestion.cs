using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.Scopes;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Asks whether VMs shall be created in a protected project.</summary>
/// <param name="Commands">The commands, one for each VM.</param>
/// <param name="Project">The project.</param>
public sealed record VmCreateQuestion(ImmutableArray<Command> Commands, ProjectCard Project) : DialogQuestion(typeof(VmCreateConfirm));
