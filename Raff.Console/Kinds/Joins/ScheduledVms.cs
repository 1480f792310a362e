using System.Runtime.CompilerServices;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>How often each VM is backed up by a schedule, from the whole list of schedules of one scope.</summary>
internal sealed class ScheduledVms
{
    private static readonly ConditionalWeakTable<object, ScheduledVms> Made = [];
    private readonly Dictionary<string, string[]> types = new(StringComparer.Ordinal);
    private readonly ListCoverage coverage;

    private ScheduledVms(LoadedList<IResource> list)
    {
        coverage = new ListCoverage(list);
        var attached = list.Rows.OfType<BackupSchedule>().Where(schedule => !string.IsNullOrEmpty(schedule.ProductVm));
        foreach (var vm in attached.GroupBy(schedule => schedule.ProductVm!, StringComparer.Ordinal))
        {
            var words = vm.Select(schedule => schedule.Enabled == false ? "off" : schedule.Type);
            types[vm.Key] = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>What a list of schedules says, worked out once for as long as it is in memory.</summary>
    public static ScheduledVms Of(LoadedList<IResource> list) => Made.GetValue(list.Rows, _ => new ScheduledVms(list));

    /// <summary>The types of a VM's schedules (daily, weekly, off), or that it has none, or that this is not known.</summary>
    public IReadOnlyList<string> Of(IResource vm) =>
        types.TryGetValue(vm.Id.Value, out var known) ? known : coverage.Covers(vm) ? [JoinedLists.None] : [JoinedLists.Unknown];
}
