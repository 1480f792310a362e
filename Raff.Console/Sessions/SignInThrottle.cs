using System.Net;
using System.Net.Sockets;

namespace Raff.Console.Sessions;

/// <summary>
/// Slows down guessing of keys and tokens from one address: after <see cref="PerAddress"/> refused ones within <see cref="Window"/>, its further attempts are
/// checked one after the other, <see cref="Spacing"/> apart. No one is locked out: a valid key is accepted in its turn, and other
/// addresses never wait. An attempt counts from its start, so that parallel attempts gain nothing, and is not counted if it succeeds.
/// </summary>
public sealed class SignInThrottle(TimeProvider time)
{
    /// <summary>Refused keys per remote address before its attempts have to wait.</summary>
    public const int PerAddress = 10;

    /// <summary>How long a refused key counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>The time between two attempts that have to wait.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(2);

    /// <summary>The longest an attempt waits; one that would have to wait longer is turned away.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Attempt>> attempts = new(StringComparer.Ordinal);
    private DateTimeOffset pruned;

    /// <summary>Starts an attempt.</summary>
    /// <param name="address">The remote address; an IPv6 network counts as one.</param>
    /// <param name="wait">How long to wait before the key is checked, or before the next attempt if this one is rejected.</param>
    /// <returns>The attempt, to be forgiven when it succeeds; null if too many are waiting already.</returns>
    public object? TryBegin(IPAddress? address, out TimeSpan wait)
    {
        var now = time.GetUtcNow();
        var network = Network(address);
        lock (gate)
        {
            Prune(now);
            var own = attempts.TryGetValue(network, out var known) ? known : attempts[network] = [];
            own.RemoveAll(attempt => now - attempt.At >= Window);
            var start = own.Count >= PerAddress && own[^1].At + Spacing is var next && next > now ? next : now;
            wait = start - now;
            if (wait > MaxWait)
            {
                return null;
            }

            var attempt = new Attempt(network, start);
            own.Add(attempt);
            return attempt;
        }
    }

    /// <summary>Takes an attempt back: it succeeded, or the API could not check the key.</summary>
    public void Forgive(object attempt)
    {
        lock (gate)
        {
            if (attempt is Attempt made && attempts.TryGetValue(made.Network, out var own))
            {
                own.Remove(made);
            }
        }
    }

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private void Prune(DateTimeOffset now)
    {
        if (now - pruned < Window)
        {
            return;
        }

        pruned = now;
        foreach (var network in attempts.Where(pair => pair.Value.TrueForAll(attempt => now - attempt.At >= Window)).Select(pair => pair.Key).ToList())
        {
            attempts.Remove(network);
        }
    }

    private sealed class Attempt(string network, DateTimeOffset at)
    {
        public string Network { get; } = network;

        public DateTimeOffset At { get; } = at;
    }
}
