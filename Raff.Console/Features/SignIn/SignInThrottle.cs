using System.Net;
using System.Net.Sockets;

namespace Raff.Console.Features.SignIn;

/// <summary>
/// Slows down guessing: at most <see cref="PerAddress"/> refused keys per remote address and <see cref="InAll"/> in all within
/// <see cref="Window"/>. An attempt counts from its start, so that many at once gain nothing, and is forgiven when it succeeds.
/// </summary>
public sealed class SignInThrottle(TimeProvider time)
{
    /// <summary>Refused keys allowed per remote address.</summary>
    public const int PerAddress = 10;

    /// <summary>Refused keys allowed in all.</summary>
    public const int InAll = 100;

    /// <summary>How long a refused key counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly List<Attempt> attempts = [];

    /// <summary>Starts an attempt.</summary>
    /// <param name="address">The remote address; an IPv6 network counts as one.</param>
    /// <param name="wait">How long to wait where there were too many; else zero.</param>
    /// <returns>The attempt, to be forgiven when it succeeds; null where there were too many.</returns>
    public object? TryBegin(IPAddress? address, out TimeSpan wait)
    {
        var now = time.GetUtcNow();
        var network = Network(address);
        lock (gate)
        {
            attempts.RemoveAll(a => now - a.At >= Window);
            var own = attempts.Where(a => a.Network == network).ToList();
            var oldest = own.Count >= PerAddress ? own[^PerAddress] : attempts.Count >= InAll ? attempts[^InAll] : null;
            if (oldest is not null)
            {
                wait = oldest.At + Window - now;
                return null;
            }

            var attempt = new Attempt(network, now);
            attempts.Add(attempt);
            wait = TimeSpan.Zero;
            return attempt;
        }
    }

    /// <summary>Takes an attempt back: it succeeded, or the API could not be asked.</summary>
    public void Forgive(object attempt)
    {
        lock (gate)
        {
            attempts.RemoveAll(a => ReferenceEquals(a, attempt));
        }
    }

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private sealed class Attempt(string network, DateTimeOffset at)
    {
        public string Network { get; } = network;

        public DateTimeOffset At { get; } = at;
    }
}
