using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>A command that a list offers for several selected rows at once. Registered by the feature that has it.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Fields">The <see cref="BulkFields{TRow}"/> that make the commands; null for one that needs nothing but its row.</param>
public sealed record BulkCommand(string Kind, string Command, Type? Fields = null)
{
    /// <summary>A further reason why a row is skipped: a VM without tags has none to remove; null where it is not.</summary>
    public Func<IResource, string?> Blocked { get; init; } = static _ => null;
}
