using System.Collections.Immutable;

namespace Raff.Console.Operations;

/// <summary>What can happen to <see cref="OperationsState"/>.</summary>
public static class OperationsActions
{
    /// <summary>An operation of this key changed, in this tab or another.</summary>
    public sealed record Changed(ImmutableArray<Operation> All);
}
