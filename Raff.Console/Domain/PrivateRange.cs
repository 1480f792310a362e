using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Raff.Console.Domain;

/// <summary>The range of a VPC: an IPv4 network in a private range (docs/raff-api.md#vpcs). Pure.</summary>
/// <param name="Base">The first address, as a number.</param>
/// <param name="Prefix">The prefix length.</param>
public sealed record PrivateRange(uint Base, int Prefix)
{
    /// <summary>The shortest prefix: the largest VPC.</summary>
    public const int MinPrefix = 16;

    /// <summary>The longest prefix: the smallest VPC.</summary>
    public const int MaxPrefix = 28;

    private static readonly PrivateRange[] Allowed = [Of("10.0.0.0", 8), Of("172.16.0.0", 12), Of("192.168.0.0", 16), Of("100.64.0.0", 10)];

    /// <summary>How many addresses it has.</summary>
    public long Size => 1L << (32 - Prefix);

    /// <summary>How many of them VMs can have: the first, the gateway and the last are reserved.</summary>
    public long Usable => Size - 3;

    /// <summary>The gateway.</summary>
    public string Gateway => Text(Base + 1);

    /// <summary>The first address that a VM can have.</summary>
    public string FirstUsable => Text(Base + 2);

    /// <summary>The last address that a VM can have.</summary>
    public string LastUsable => Text(Last - 1);

    private uint Last => Base + (uint)(Size - 1);

    /// <summary>Reads a range as the API writes it; null where it is none.</summary>
    public static PrivateRange? Read(string? cidr)
    {
        var parts = (cidr ?? "").Trim().Split('/');
        return parts.Length == 2 && parts[0].Count(letter => letter == '.') == 3 && IPAddress.TryParse(parts[0], out var address)
            && address.AddressFamily == AddressFamily.InterNetwork && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
                && prefix is >= 0 and <= 32
            ? new PrivateRange(Number(address), prefix)
            : null;
    }

    /// <summary>What the API would refuse about a range, in a sentence; null for nothing.</summary>
    public static string? Problem(string? cidr)
    {
        if (Read(cidr) is not { } range)
        {
            return "Enter a range such as 10.0.0.0/24.";
        }

        if (range.Prefix is < MinPrefix or > MaxPrefix)
        {
            return $"The size is /{MinPrefix} to /{MaxPrefix}, not /{range.Prefix}.";
        }

        if (range.Base % range.Size != 0)
        {
            return $"The range does not begin at {Text(range.Base)}. Use {Text((uint)(range.Base - (range.Base % range.Size)))}/{range.Prefix}.";
        }

        return Allowed.Any(allowed => allowed.Base <= range.Base && range.Last <= allowed.Last)
            ? null
            : "The range must be private: in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10.";
    }

    /// <summary>Whether two ranges share an address.</summary>
    public bool Overlaps(PrivateRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Base <= other.Last && other.Base <= Last;
    }

    /// <summary>The first range of a size, in 10.0.0.0/8, that shares no address with others; null where there is none.</summary>
    public static string? Free(int prefix, IReadOnlyCollection<PrivateRange> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var step = 1L << (32 - prefix);
        for (long start = Allowed[0].Base; start <= Allowed[0].Last; start += step)
        {
            var candidate = new PrivateRange((uint)start, prefix);
            if (!taken.Any(candidate.Overlaps))
            {
                return candidate.ToString();
            }
        }

        return null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Text(Base)}/{Prefix}";

    private static PrivateRange Of(string address, int prefix) => new(Number(IPAddress.Parse(address)), prefix);

    private static uint Number(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
    }

    private static string Text(uint number) => $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}";
}
