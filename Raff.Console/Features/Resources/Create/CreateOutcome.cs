using System.Collections.Immutable;
using Raff.Console.Operations;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Resources.Create;

/// <summary>What became of a form that was sent: the first command that was not accepted ends it.</summary>
/// <param name="Made">The operations that the API accepted, in order.</param>
/// <param name="Stopped">The one that it did not; null when all were accepted.</param>
/// <param name="Error">The API's answer to that one; null where nothing was sent.</param>
public sealed record CreateOutcome(ImmutableArray<Operation> Made, Operation? Stopped, RaffError? Error)
{
    /// <summary>Whether another tab had sent the form, so that nothing was sent from here.</summary>
    public bool IsFromElsewhere { get; init; }

    /// <summary>Why the form may not be sent again at once; null where it may.</summary>
    public string? Hold(string what) => IsFromElsewhere ? "This form was already sent from another tab."
        : Stopped?.State is OperationState.Unknown or OperationState.Failed ? $"It isn't known whether the last {what} was created."
        : null;
}
