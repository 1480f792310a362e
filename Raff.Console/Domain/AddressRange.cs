using System.Net;
using System.Net.Sockets;

namespace Raff.Console.Domain;

/// <summary>A range of IP addresses to search in: an address, a network ("10.1.0.0/24"), or two ends ("10.1.0.5-10.1.0.20"). Pure.</summary>
/// <param name="First">The first address.</param>
/// <param name="Last">The last address, of the same family.</param>
public sealed record AddressRange(IPAddress First, IPAddress Last)
{
    /// <summary>Reads a range; null where the text is none. A part of an address, such as "10.1", is none.</summary>
    public static AddressRange? Read(string? text)
    {
        var typed = text?.Trim() ?? "";
        if (IPNetwork.TryParse(Widened(typed), out var network))
        {
            return new AddressRange(network.BaseAddress, LastOf(network));
        }

        var ends = typed.Split('-', StringSplitOptions.TrimEntries);
        return ends.Length is 1 or 2 && Address(ends[0]) is { } first && Address(ends[^1]) is { } last
            && first.AddressFamily == last.AddressFamily && Compare(first, last) <= 0 ? new AddressRange(first, last) : null;
    }

    /// <summary>Whether an address, or any address of a network, lies in the range.</summary>
    /// <param name="address">An address or a network, as the API writes them.</param>
    public bool Touches(string? address) =>
        Read(address) is { } other && other.First.AddressFamily == First.AddressFamily && Compare(other.First, Last) <= 0 && Compare(First, other.Last) <= 0;

    private static IPAddress? Address(string text) =>
        IPAddress.TryParse(text, out var address) && (address.AddressFamily is AddressFamily.InterNetworkV6 || text.Count(letter => letter == '.') == 3)
            ? address : null;

    // IPNetwork refuses bits behind the prefix; people type "10.1.0.7/24" and mean its network.
    private static string Widened(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || Address(text[..slash]) is not { } address || !int.TryParse(text[(slash + 1)..], out var prefix))
        {
            return "";
        }

        var bytes = address.GetAddressBytes();
        for (var bit = Math.Max(0, prefix); bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return $"{new IPAddress(bytes)}/{prefix}";
    }

    private static IPAddress LastOf(IPNetwork network)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        for (var bit = network.PrefixLength; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] |= (byte)(0x80 >> (bit % 8));
        }

        return new IPAddress(bytes);
    }

    private static int Compare(IPAddress one, IPAddress other) => one.GetAddressBytes().AsSpan().SequenceCompareTo(other.GetAddressBytes());
}
