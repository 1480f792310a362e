using Raff.Console.Domain;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Resources;

/// <summary>A page's hold on the shared list of VMs from which it names the machines of its rows. Dispose it to let go.</summary>
/// <param name="store">The lists.</param>
/// <param name="client">Whose.</param>
/// <param name="kinds">The kinds; one of them is the VMs.</param>
/// <param name="changed">Called on any thread when more machines are known.</param>
public sealed class MachineWatch(SnapshotStore store, RaffClient client, ResourceKinds kinds, Action changed) : IDisposable
{
    private Scope? scope;
    private SnapshotLease<IResource>? lease;

    /// <summary>The machines known now; has the VMs of the scope read, as far as lists are read by themselves.</summary>
    /// <param name="kind">What is shown; nothing is read for a kind whose rows belong to no machine.</param>
    /// <param name="of">The very scope of the rows: no machine of another project can be theirs.</param>
    public MachineIndex Of(ResourceKind kind, Scope of)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var wanted = kind.NamesMachines ? of : null;
        if (wanted != scope)
        {
            lease?.Dispose();
            scope = wanted;
            lease = wanted is not null && kinds.Machines is { } machines ? store.Attach(client, machines.Source, wanted, changed) : null;
        }

        return lease is { Current: { HasRows: true } held } ? MachineIndex.Of(held.Rows) : MachineIndex.Empty;
    }

    /// <inheritdoc />
    public void Dispose() => lease?.Dispose();
}
