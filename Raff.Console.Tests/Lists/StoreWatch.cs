using System.Threading.Channels;
using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

/// <summary>A viewer that can wait for what it wants to see.</summary>
public sealed class StoreWatch : IDisposable
{
    private readonly Channel<bool> news = Channel.CreateUnbounded<bool>();

    public StoreWatch(StoreWorld world, Scope scope, ListSource<StoreRow>? source = null, RaffClient? client = null) =>
        Lease = world.Store.Attach(client ?? world.Client(), source ?? world.Source, scope, () => news.Writer.TryWrite(true));

    public ListLease<StoreRow> Lease { get; }

    public async Task<LoadedList<StoreRow>> UntilAsync(Func<LoadedList<StoreRow>, bool> wanted)
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
