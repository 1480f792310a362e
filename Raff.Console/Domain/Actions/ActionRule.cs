using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Actions;

/// <summary>A command before it has a target: its texts, its permission, and the states it is allowed in.</summary>
/// <param name="Name">The command's name: <c>vm.stop</c>.</param>
/// <param name="Title">Its button: "Stop".</param>
/// <param name="Permission">The permission it needs; null for none.</param>
/// <param name="Doing">A sentence while it runs, with {0} for the target's name: "Stopping {0}."</param>
/// <param name="Done">A sentence once it is done: "{0} was stopped."</param>
public sealed record ActionRule(string Name, string Title, PermissionName? Permission, string Doing, string Done)
{
    /// <summary>The statuses it is allowed in; empty for any.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Whether it destroys something: not allowed in a protected project.</summary>
    public bool IsDestructive { get; init; }

    /// <summary>What the operator does before it is sent.</summary>
    public Confirmation Confirmation { get; init; }

    /// <summary>Whether the command belongs to another resource and only requires a state of this one: a volume is attached to a running VM.</summary>
    public bool IsForOther { get; init; }

    /// <summary>A further reason why a row does not allow it; null if it does.</summary>
    public Func<IResource, string?> Blocked { get; init; } = static _ => null;
}
