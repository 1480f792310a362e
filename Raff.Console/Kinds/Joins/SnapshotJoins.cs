using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>What the list of VMs says about snapshots, as a column and a filter: whether the VM that one was taken of still exists.</summary>
internal static class SnapshotJoins
{
    private static readonly ImmutableArray<string> Needs = [JoinNeed.Vms];

    private static readonly ResourceColumn Unbound = new()
    {
        Key = "source_state",
        Title = "Source",
        Text = static _ => "",
        Ch = 10,
        IsShown = false,
        Needs = Needs,
    };

    /// <summary>Adds them. A snapshot does not name its volume (docs/raff-api.md#snapshot), so the source of a volume's snapshot is unknown.</summary>
    public static ResourceShape<Snapshot> JoinedToSnapshots(this ResourceShape<Snapshot> shape)
    {
        shape.Add(new ResourceFilter(Unbound.Key, Unbound.Title, static _ => [])
        {
            ValuesIn = static (row, context) => context.Lists.Has(Needs) ? [StateOf(row, context.Lists)] : [],
            Known = [KnownVms.Exists, KnownVms.Gone, JoinedLists.Unknown],
            Needs = Needs,
        });
        return shape.Add(Unbound with
        {
            Bind = static context => context.Lists.Has(Needs) ? Unbound with { Text = row => StateOf(row, context.Lists) }
                : Unbound with { Text = _ => context.Lists.Missing(Needs) },
        });
    }

    private static string StateOf(IResource row, JoinedLists lists) =>
        row is Snapshot { Type: "vm", ProductVm: var vm } ? KnownVms.Of(lists.Whole(JoinNeed.Vms)!).Of(row, vm) : JoinedLists.Unknown;
}
