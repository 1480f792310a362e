using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.Resources.Timelines;

/// <summary>
/// Joins what sweeps noticed about a resource with the journal. A sweep only knows that a change happened between it and the one before, so a change belongs to
/// the last operation in that time that changes such a field. Pure.
/// </summary>
public static class ResourceTimeline
{
    // A snapshot, a backup or a schedule is about a VM or a volume, which is there already.
    private static readonly string[] Creations = ["vm.create", "volume.create", "vpc.create", "firewall.create", "ip.reserve"];

    /// <summary>The timeline, the latest first.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="moments">What sweeps noticed.</param>
    /// <param name="own">The operations on the resource.</param>
    /// <param name="others">Operations on other resources of its project that may have changed it.</param>
    /// <param name="journalFrom">Since when the journal holds every operation that the viewer may know of; null where it never does.</param>
    public static IReadOnlyList<TimelineEntry> Of(
        RowRef resource, IReadOnlyList<ResourceMoment> moments, IReadOnlyList<Operation> own, IReadOnlyList<Operation> others,
        DateTimeOffset? journalFrom)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(others);
        var made = own.ToDictionary(operation => operation.Id, _ => new List<FieldChange>());
        List<TimelineEntry> entries = [];
        foreach (var moment in moments)
        {
            if (moment.Kind is MomentKind.Changed or MomentKind.Back)
            {
                entries.AddRange(Unexplained(resource, moment, own, others, made, journalFrom));
            }
            else if (moment.Kind is not MomentKind.FirstSeen || !own.Any(operation => Created(operation, resource)))
            {
                entries.Add(new TimelineEntry(moment.At, null, moment, [], null));
            }
        }

        entries.AddRange(own.Select(operation => new TimelineEntry(operation.StartedAt, operation, null, made[operation.Id], null)));
        return [.. entries.OrderByDescending(entry => entry.At)];
    }

    /// <summary>Gives each field to the operation that changed it, and returns those that are left.</summary>
    private static IEnumerable<TimelineEntry> Unexplained(
        RowRef resource, ResourceMoment moment, IReadOnlyList<Operation> own, IReadOnlyList<Operation> others, Dictionary<string, List<FieldChange>> made,
        DateTimeOffset? journalFrom)
    {
        List<FieldChange> outside = [];
        Dictionary<Operation, List<FieldChange>> byOthers = [];
        foreach (var field in moment.Fields)
        {
            if (Last(own, moment, operation => Created(operation, resource) || CommandEffects.Changes(operation.Command, field.Name)) is { } mine)
            {
                made[mine.Id].Add(field);
            }
            else if (Last(others, moment, operation => CommandEffects.ChangesOther(operation.Command, resource.Kind, field.Name)) is { } other)
            {
                (byOthers.TryGetValue(other, out var some) ? some : byOthers[other] = []).Add(field);
            }
            else
            {
                outside.Add(field);
            }
        }

        var isKnown = journalFrom is { } from && moment.After is { } after && after >= from;
        if (outside.Count > 0 || (moment.Fields.Count == 0 && moment.Kind is MomentKind.Back))
        {
            yield return new TimelineEntry(moment.At, null, moment, outside, isKnown ? TimelineCause.Outside : TimelineCause.Unknown);
        }

        foreach (var (operation, fields) in byOthers)
        {
            yield return new TimelineEntry(moment.At, operation, moment, fields, TimelineCause.Other);
        }
    }

    private static Operation? Last(IReadOnlyList<Operation> operations, ResourceMoment moment, Func<Operation, bool> changes) => operations
        .Where(operation => operation.State is not (OperationState.Refused or OperationState.Queued)
            && operation.StartedAt <= moment.Through && (moment.After is not { } after || (operation.SettledAt ?? moment.Through) >= after)
            && changes(operation))
        .MaxBy(operation => operation.StartedAt);

    /// <summary>Whether an operation made the resource: whatever it becomes then comes of that.</summary>
    private static bool Created(Operation operation, RowRef resource) =>
        (operation.ResultKind == resource.Kind && operation.ResultId == resource.Id)
        || (operation.Target.Id == resource.Id && Creations.Contains(operation.Command));
}
