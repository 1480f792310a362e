using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Raff.Console.Emulator.Networks;

/// <summary>An IPv4 block, for example 10.0.1.0/24.</summary>
/// <param name="First">Its first address as a number.</param>
/// <param name="Prefix">The length of its prefix, 0-32.</param>
internal readonly record struct Cidr(uint First, int Prefix)
{
    /// <summary>How many addresses it holds.</summary>
    public long Size => 1L << (32 - Prefix);

    /// <summary>The gateway, by convention the second address.</summary>
    public string Gateway => Text(First + 1);

    /// <summary>The first address that VMs get.</summary>
    public uint FirstUsable => First + 2;

    /// <summary>The last address that VMs get: the one before the broadcast address.</summary>
    public uint LastUsable => (uint)(First + Size - 2);

    /// <summary>Parses an aligned block; fails for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr)
    {
        cidr = default;
        var parts = text?.Split('/') ?? [];
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) || prefix > 32
            || !TryNumber(parts[0], out var first))
        {
            return false;
        }

        cidr = new(first, prefix);
        return first % cidr.Size == 0;
    }

    /// <summary>Parses a block that is known to be valid, such as a stored one.</summary>
    public static Cidr Parse(string text) => TryParse(text, out var cidr) ? cidr : throw new FormatException($"{text} is not a CIDR block.");

    /// <summary>The number of a dotted address.</summary>
    public static bool TryNumber(string text, out uint number)
    {
        number = 0;
        // IPAddress also accepts short forms such as "10.1".
        if (text.Count(letter => letter == '.') != 3 || !IPAddress.TryParse(text, out var address))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        if (!address.TryWriteBytes(bytes, out var written) || written != 4)
        {
            return false;
        }

        number = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return true;
    }

    /// <summary>The dotted form of a number.</summary>
    public static string Text(uint number) => $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}";

    public bool Overlaps(Cidr other) => First <= other.First + (other.Size - 1) && other.First <= First + (Size - 1);

    public bool Contains(uint address) => address >= First && address <= First + (Size - 1);

    public override string ToString() => $"{Text(First)}/{Prefix}";
}
