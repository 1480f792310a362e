using Raff.Console.Operations;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.Resources.Timelines;

/// <summary>
/// An entry of a resource's timeline: an operation with the changes that a sweep noticed of it, or what a sweep noticed and no operation on it explains.
/// </summary>
/// <param name="At">When it was.</param>
/// <param name="Operation">The operation on the resource, or the one on another that may have made the change; null for none.</param>
/// <param name="Moment">What the sweep noticed; null for an operation.</param>
/// <param name="Fields">The fields that changed.</param>
/// <param name="Cause">Where the change came from; null for an operation and for what is not a change.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, Operation? Operation, ResourceMoment? Moment, IReadOnlyList<FieldChange> Fields, TimelineCause? Cause);
