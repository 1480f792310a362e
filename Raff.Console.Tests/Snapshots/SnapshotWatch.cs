using System.Threading.Channels;
using Raff.Console.RaffApi;
using Raff.Console.Snapshots;

namespace Raff.Console.Tests.Snapshots;

/// <summary>A viewer that can wait for what it wants to see.</summary>
public sealed class SnapshotWatch : IDisposable
{
    private readonly Channel<bool> news = Channel.CreateUnbounded<bool>();

    public SnapshotWatch(SnapshotWorld world, Scope scope, ListSource<SnapshotRow>? source = null) => Lease = world.Store.Attach(world.Client(), source ?? world.Source, scope, () => news.Writer.TryWrite(true));

    public SnapshotLease<SnapshotRow> Lease { get; }

    public async Task<ListSnapshot<SnapshotRow>> UntilAsync(Func<ListSnapshot<SnapshotRow>, bool> wanted)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var now = Lease.Current;
            if (wanted(now))
            {
                return now;
            }

            await news.Reader.ReadAsync(late.Token);
        }
    }

    public void Dispose() => Lease.Dispose();
}
