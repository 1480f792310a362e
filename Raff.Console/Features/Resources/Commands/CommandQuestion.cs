using Raff.Console.Components;
using Raff.Console.Operations;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>Whether to send a command that needs no form.</summary>
/// <param name="Command">The command.</param>
public sealed record CommandQuestion(Command Command) : DialogQuestion(typeof(CommandDialog));
