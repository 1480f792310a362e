using System.Collections.Immutable;
using System.Globalization;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>What other lists say about VMs, as columns and filters: backup schedule, last backup, firewall, VPC.</summary>
internal static class VmJoins
{
    private static readonly ImmutableArray<string> NeedsVpcs = [JoinNeed.Vpcs, JoinNeed.Networks];
    private static readonly ImmutableArray<string> NeedsFirewalls = [JoinNeed.Firewalls, JoinNeed.Networks];

    /// <summary>Adds them.</summary>
    public static ResourceShape<VirtualMachine> JoinedToVms(this ResourceShape<VirtualMachine> shape, TimeProvider clock)
    {
        shape.Add(Texts("backup_schedule", "Backup schedule", 15, [JoinNeed.Schedules], Schedules));
        shape.Add(LastBackup(clock));
        shape.Add(Texts("firewall", "Firewall", 18, NeedsFirewalls, (vm, lists) => Firewalls(vm, lists).Select(id => FirewallName(id, lists))));
        shape.Add(Texts("vpc", "VPC", 18, NeedsVpcs, (vm, lists) => Vpcs(vm, lists).Select(id => VpcName(id, lists))));
        shape.Add(Filter("backup_schedule", "Backup schedule", [JoinNeed.Schedules], Schedules) with { Known = [JoinedLists.None, "daily", "weekly"] });
        shape.Add(Filter("last_backup", "Last backup", [JoinNeed.Backups], (vm, lists) => Ages(vm, lists, clock)) with
        {
            IsRare = true,
            Known = [JoinedLists.None, .. AgeChoices.All],
            Label = value => value == JoinedLists.None ? "never" : AgeChoices.Word(value),
        });
        shape.Add(Filter("firewall", "Firewall", NeedsFirewalls, Firewalls) with
        {
            IsRare = true,
            Known = [JoinedLists.None],
            LabelIn = (value, context) => FirewallName(value, context.Lists),
        });
        shape.Add(Filter("vpc", "VPC", NeedsVpcs, Vpcs) with
        {
            IsRare = true,
            Known = [JoinedLists.None],
            LabelIn = (value, context) => VpcName(value, context.Lists),
        });
        return shape;
    }

    private static ResourceColumn Texts(
        string key, string title, int ch, ImmutableArray<string> needs, Func<IResource, JoinedLists, IEnumerable<string>> words)
    {
        var column = new ResourceColumn { Key = key, Title = title, Text = static _ => "", Ch = ch, IsShown = false, Shrinks = true, Needs = needs };
        return column with
        {
            Bind = context => context.Lists.Has(needs)
                ? column with { Text = row => string.Join(", ", words(row, context.Lists)) }
                : column with { Text = _ => context.Lists.Missing(needs) },
        };
    }

    private static ResourceColumn LastBackup(TimeProvider clock)
    {
        ImmutableArray<string> needs = [JoinNeed.Backups];
        var column = new ResourceColumn
        {
            Key = "last_backup",
            Title = "Last backup",
            Text = static _ => "",
            Ch = 10,
            IsNumeric = true,
            IsShown = false,
            Needs = needs,
        };
        return column with
        {
            Bind = context =>
            {
                if (context.Lists.Whole(JoinNeed.Backups) is not { } list)
                {
                    return column with { Text = _ => context.Lists.Missing(needs) };
                }

                var backups = BackedUpVms.Of(list);
                return column with
                {
                    Text = row => Word(backups.Of(row)) ?? backups.Of(row).At!.Value.ToString("O", CultureInfo.InvariantCulture),
                    Cell = row => backups.Of(row) is var last && Word(last) is { } word ? builder => builder.AddContent(0, word)
                        : Cells.Age(last.At, clock.GetUtcNow()),

                    // A VM that never was backed up is the oldest of all, and an unknown one comes last.
                    SortNumber = row => backups.Of(row) is var (isKnown, at) && !isKnown ? double.NaN : at?.ToUnixTimeMilliseconds() ?? 0,
                };
            },
        };
    }

    private static string? Word((bool IsKnown, DateTimeOffset? At) last) => last.At is not null ? null : last.IsKnown ? "never" : JoinedLists.Unknown;

    private static ResourceFilter Filter(
        string field, string title, ImmutableArray<string> needs, Func<IResource, JoinedLists, IEnumerable<string>> values) =>
        new(field, title, static _ => [])
        {
            ValuesIn = (row, context) => context.Lists.Has(needs) ? values(row, context.Lists) : [],
            Needs = needs,
        };

    private static IEnumerable<string> Schedules(IResource vm, JoinedLists lists) => ScheduledVms.Of(lists.Whole(JoinNeed.Schedules)!).Of(vm);

    private static IEnumerable<string> Ages(IResource vm, JoinedLists lists, TimeProvider clock) =>
        BackedUpVms.Of(lists.Whole(JoinNeed.Backups)!).Of(vm) is var (isKnown, at) && at is not null ? AgeChoices.Of(at, clock.GetUtcNow())
        : [isKnown ? JoinedLists.None : JoinedLists.Unknown];

    private static IEnumerable<string> Firewalls(IResource vm, JoinedLists lists) => VmFirewalls.Of((VirtualMachine)vm, lists.Networks!);

    private static IEnumerable<string> Vpcs(IResource vm, JoinedLists lists) =>
        VmVpcs.Of(lists.Whole(JoinNeed.Vpcs)!).Of((VirtualMachine)vm, lists.Networks!);

    private static string FirewallName(string id, JoinedLists lists) =>
        lists.Whole(JoinNeed.Firewalls) is { } list ? VmFirewalls.Of(list).NameOf(id) : id;

    private static string VpcName(string id, JoinedLists lists) => lists.Whole(JoinNeed.Vpcs) is { } list ? VmVpcs.Of(list).NameOf(id) : id;
}
