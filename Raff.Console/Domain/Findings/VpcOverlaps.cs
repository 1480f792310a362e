using System.Net;
using System.Net.Sockets;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>
/// Which VPCs overlap an older one. Two ranges are nested or apart, so it is enough to look a range up among all that contain it and all that it contains.
/// </summary>
internal sealed class VpcOverlaps
{
    private readonly Dictionary<ResourceId, Vpc> older = [];

    public VpcOverlaps(IEnumerable<Vpc> vpcs)
    {
        var exact = new Dictionary<(uint Start, int Length), Vpc>();
        var inside = new Dictionary<(uint Start, int Length), Vpc>();
        foreach (var vpc in vpcs.OrderBy(vpc => vpc.CreatedAt ?? DateTimeOffset.MinValue).ThenBy(vpc => vpc.Id.Value, StringComparer.Ordinal))
        {
            if (Parse(vpc.Cidr) is not { } range)
            {
                continue;
            }

            var other = inside.GetValueOrDefault(range);
            for (var length = 0; other is null && length < range.Length; length++)
            {
                other = exact.GetValueOrDefault((Mask(range.Start, length), length));
            }

            if (other is not null)
            {
                older.TryAdd(vpc.Id, other);
            }

            exact.TryAdd(range, vpc);
            for (var length = 0; length <= range.Length; length++)
            {
                inside.TryAdd((Mask(range.Start, length), length), vpc);
            }
        }
    }

    /// <summary>An older VPC that a VPC overlaps; null for none.</summary>
    public Vpc? OlderOf(Vpc vpc) => older.GetValueOrDefault(vpc.Id);

    /// <summary>The first address and the prefix length of a range; null if it is unreadable.</summary>
    public static (uint Start, int Length)? Parse(string cidr)
    {
        var slash = cidr.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && Address(cidr[..slash]) is { } start
            && int.TryParse(cidr.AsSpan(slash + 1), System.Globalization.CultureInfo.InvariantCulture, out var length) && length is >= 0 and <= 32
            ? (Mask(start, length), length) : null;
    }

    private static uint? Address(string? text)
    {
        if (text is null || !IPAddress.TryParse(text, out var address) || address.AddressFamily != AddressFamily.InterNetwork)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private static uint Mask(uint address, int length) => length == 0 ? 0 : address & (uint.MaxValue << (32 - length));
}
