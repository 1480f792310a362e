using System.Runtime.CompilerServices;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>How often each VM is backed up by a schedule, from the whole list of schedules of one scope.</summary>
public sealed class ScheduledVms
{
    /// <summary>No schedule backs up the VM.</summary>
    public const string None = "none";

    /// <summary>The schedules of the VM's project could not be read.</summary>
    public const string Unknown = "unknown";

    private static readonly ConditionalWeakTable<LoadedList<IResource>, ScheduledVms> Made = [];
    private readonly Dictionary<string, string[]> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused;

    private ScheduledVms(LoadedList<IResource> list)
    {
        refused = list.Refused.Select(failure => failure.Project.Value).ToHashSet(StringComparer.Ordinal);
        var attached = list.Rows.OfType<BackupSchedule>().Where(schedule => !string.IsNullOrEmpty(schedule.ProductVm));
        foreach (var vm in attached.GroupBy(schedule => schedule.ProductVm!, StringComparer.Ordinal))
        {
            var words = vm.Select(schedule => schedule.Enabled == false ? "off" : schedule.Type);
            types[vm.Key] = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>What a list of schedules says, worked out once for as long as it is in memory; null while it is not whole.</summary>
    public static ScheduledVms? Of(LoadedList<IResource>? list) => list is { IsWhole: true } ? Made.GetValue(list, whole => new ScheduledVms(whole)) : null;

    /// <summary>The types of a VM's schedules (daily, weekly, off), or <see cref="None"/> or <see cref="Unknown"/>.</summary>
    public IReadOnlyList<string> Of(IResource vm) =>
        types.TryGetValue(vm.Id.Value, out var known) ? known
        : vm.ProjectId is { } project && refused.Contains(project.Value) ? [Unknown]
        : [None];
}
