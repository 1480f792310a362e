using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;

namespace Raff.Console.Tests.Support;

/// <summary>
/// Speaks to the circuit hub as the browser's script does (SignalR over WebSocket, protocol "blazorpack"), so that a test can say what no script would.
/// </summary>
public sealed class CircuitClient : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly List<byte> received = [];
    private int calls;

    private CircuitClient()
    {
    }

    /// <summary>Connects with the session of a browser.</summary>
    public static async Task<CircuitClient> ConnectAsync(ConsoleBrowser browser)
    {
        var client = new CircuitClient();
        client.socket.Options.SetRequestHeader("Origin", browser.Address.GetLeftPart(UriPartial.Authority));
        client.socket.Options.SetRequestHeader("Cookie", $"{ConsoleBrowser.SessionCookieAt(browser.Address)}={browser.Session}");
        await client.socket.ConnectAsync(new UriBuilder(browser.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        await client.SendAsync([.. "{\"protocol\":\"blazorpack\",\"version\":1}"u8, 0x1e]);
        while (!client.received.Contains(0x1e))
        {
            await client.ReceiveAsync();
        }

        client.received.RemoveRange(0, client.received.IndexOf(0x1e) + 1);
        return client;
    }

    /// <summary>Starts a circuit without components.</summary>
    /// <returns>Its secret.</returns>
    public async Task<string?> StartCircuitAsync(Uri address) =>
        await CallAsync("StartCircuit", address.AbsoluteUri, new Uri(address, "/all").AbsoluteUri, "[]", "") as string;

    /// <summary>Calls a method of the hub.</summary>
    /// <returns>Its result.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is the hub's.</exception>
    public async Task<object?> CallAsync(string method, params string[] arguments)
    {
        var id = (++calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        List<byte> call = [0x96, 1, 0x80, .. Text(id), .. Text(method), (byte)(0x90 + arguments.Length), .. arguments.SelectMany(Text), 0x90];
        await SendAsync([.. Length(call.Count), .. call]);
        while (true)
        {
            if (Take() is not { } message)
            {
                await ReceiveAsync();
            }
            else if (message is [3L, _, string answered, long kind, ..] && answered == id)
            {
                return kind switch
                {
                    1 => throw new InvalidOperationException(message[4] as string),
                    3 => message[4],
                    _ => null,
                };
            }
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<byte> Length(int length)
    {
        for (; length > 0x7f; length >>= 7)
        {
            yield return (byte)(length | 0x80);
        }

        yield return (byte)length;
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [0xda, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    private async Task SendAsync(byte[] bytes) => await socket.SendAsync(bytes, WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

    private async Task ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
        if (read.MessageType == WebSocketMessageType.Close)
        {
            throw new InvalidOperationException("The hub closed the connection.");
        }

        received.AddRange(buffer.AsSpan(0, read.Count));
    }

    /// <summary>The next whole message; null while there is none.</summary>
    private List<object?>? Take()
    {
        var (length, start) = (0, 0);
        do
        {
            if (start >= received.Count)
            {
                return null;
            }

            length |= (received[start] & 0x7f) << (7 * start);
        }
        while ((received[start++] & 0x80) != 0);

        if (received.Count < start + length)
        {
            return null;
        }

        var message = received.GetRange(start, length).ToArray();
        received.RemoveRange(0, start + length);
        var at = 0;
        return (List<object?>)Read(message, ref at)!;
    }

    // MessagePack, as far as the hub's messages use it: https://github.com/msgpack/msgpack/blob/master/spec.md
    private static object? Read(byte[] from, ref int at)
    {
        var code = from[at++];
        return code switch
        {
            <= 0x7f => (long)code,
            <= 0x8f => Items(from, ref at, 2 * (code & 0x0f)),
            <= 0x9f => Items(from, ref at, code & 0x0f),
            <= 0xbf => Bytes(from, ref at, code & 0x1f, isText: true),
            0xc2 => false,
            0xc3 => true,
            0xc4 or 0xd9 => Bytes(from, ref at, (int)Number(from, ref at, 1), code == 0xd9),
            0xc5 or 0xda => Bytes(from, ref at, (int)Number(from, ref at, 2), code == 0xda),
            0xc6 or 0xdb => Bytes(from, ref at, (int)Number(from, ref at, 4), code == 0xdb),
            >= 0xcc and <= 0xcf => Number(from, ref at, 1 << (code - 0xcc)),
            >= 0xd0 and <= 0xd3 => Number(from, ref at, 1 << (code - 0xd0)),
            0xdc => Items(from, ref at, (int)Number(from, ref at, 2)),
            >= 0xe0 => (long)(sbyte)code,
            _ => null,
        };
    }

    private static List<object?> Items(byte[] from, ref int at, int count)
    {
        var items = new List<object?>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(Read(from, ref at));
        }

        return items;
    }

    private static object Bytes(byte[] from, ref int at, int length, bool isText)
    {
        var bytes = from.AsSpan(at, length);
        at += length;
        return isText ? Encoding.UTF8.GetString(bytes) : bytes.ToArray();
    }

    private static long Number(byte[] from, ref int at, int size)
    {
        Span<byte> padded = stackalloc byte[8];
        from.AsSpan(at, size).CopyTo(padded[(8 - size)..]);
        at += size;
        return BinaryPrimitives.ReadInt64BigEndian(padded);
    }
}
