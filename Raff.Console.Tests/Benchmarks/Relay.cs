using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>A TCP relay that holds back what it passes on, in each direction: an operator far away. Connections open at once.</summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Uri target;
    private readonly TimeSpan delay;

    /// <summary>Starts one.</summary>
    /// <param name="target">What it relays to.</param>
    /// <param name="delay">How long it holds back every byte.</param>
    public Relay(Uri target, TimeSpan delay)
    {
        (this.target, this.delay) = (target, delay);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Dispose();
        over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await listener.AcceptTcpClientAsync(over.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The relay was disposed.
        }
    }

    private async Task RelayAsync(TcpClient near)
    {
        using (near)
        {
            using var far = new TcpClient { NoDelay = true };
            near.NoDelay = true;
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, target.Port, over.Token);
                await Task.WhenAny(PassAsync(near.GetStream(), far.GetStream()), PassAsync(far.GetStream(), near.GetStream()));
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
                // One side is gone.
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to)
    {
        var underway = Channel.CreateUnbounded<(long Due, byte[] Bytes)>();
        var sending = SendAsync(underway.Reader, to);
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, over.Token) is > 0 and var read)
        {
            underway.Writer.TryWrite((Environment.TickCount64 + (long)delay.TotalMilliseconds, buffer[..read]));
        }

        underway.Writer.Complete();
        await sending;
    }

    private async Task SendAsync(ChannelReader<(long Due, byte[] Bytes)> underway, NetworkStream to)
    {
        await foreach (var (due, bytes) in underway.ReadAllAsync(over.Token))
        {
            if (due - Environment.TickCount64 is > 0 and var left)
            {
                await Task.Delay((int)left, over.Token);
            }

            await to.WriteAsync(bytes, over.Token);
        }
    }
}
