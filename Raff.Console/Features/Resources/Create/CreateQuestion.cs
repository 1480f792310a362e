using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Create;

/// <summary>Asks once more before something is created in a protected project.</summary>
/// <param name="Commands">The commands, one for each resource.</param>
/// <param name="What">What is created: "VM", "3 VMs".</param>
/// <param name="Project">The project.</param>
public sealed record CreateQuestion(ImmutableArray<Command> Commands, string What, ProjectCard Project) : DialogQuestion(typeof(CreateConfirm));
