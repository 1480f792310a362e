using System.Runtime.CompilerServices;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>When each VM was backed up last, from the whole list of backups of one scope.</summary>
internal sealed class BackedUpVms
{
    private static readonly ConditionalWeakTable<object, BackedUpVms> Made = [];
    private readonly Dictionary<string, DateTimeOffset?> last = new(StringComparer.Ordinal);
    private readonly ListCoverage coverage;

    private BackedUpVms(LoadedList<IResource> list)
    {
        coverage = new ListCoverage(list);
        foreach (var backup in list.Rows.OfType<Backup>())
        {
            // A backup that is being restored was finished before; one of an unknown age makes the VM's last backup unknown.
            if (backup is { Status: "ready" or "restoring", ProductVm: { Length: > 0 } vm })
            {
                last[vm] = !last.TryGetValue(vm, out var known) || (known is { } at && backup.CreatedAt > at) || backup.CreatedAt is null
                    ? backup.CreatedAt : known;
            }
        }
    }

    /// <summary>What a list of backups says, worked out once for as long as it is in memory.</summary>
    public static BackedUpVms Of(LoadedList<IResource> list) => Made.GetValue(list.Rows, _ => new BackedUpVms(list));

    /// <summary>When a VM was backed up last; null with <c>IsKnown</c> for never.</summary>
    public (bool IsKnown, DateTimeOffset? At) Of(IResource vm) =>
        last.TryGetValue(vm.Id.Value, out var at) ? (at is not null, at) : (coverage.Covers(vm), null);
}
