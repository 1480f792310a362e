using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Assigns addresses: public ones from a pool, private ones from a VPC.</summary>
internal static class Addresses
{
    /// <summary>The setting that counts assigned public addresses; an address is never assigned twice.</summary>
    public const string Counter = "public-addresses";

    // 198.18.0.0/15 is reserved for tests (RFC 2544); the rest comes from the unassigned 240.0.0.0/4.
    private const uint FirstBlock = 0xC612_0001;
    private const uint FirstBlockSize = 131_070;
    private const uint SecondBlock = 0xF000_0001;

    /// <summary>The public IPv4 address number <paramref name="number"/>, from 0.</summary>
    public static string PublicIpv4(long number) =>
        Cidr.Text(number < FirstBlockSize ? FirstBlock + (uint)number : SecondBlock + (uint)(number - FirstBlockSize));

    /// <summary>The public IPv6 address number <paramref name="number"/>, in the range reserved for documentation (RFC 3849).</summary>
    public static string PublicIpv6(long number) => string.Create(CultureInfo.InvariantCulture, $"2001:db8::{number / 65536 + 1:x}:{number % 65536:x}");

    /// <summary>A stable MAC for an interface.</summary>
    public static string Mac(long vmSeq, int nicId) =>
        string.Create(CultureInfo.InvariantCulture, $"02:00:{(vmSeq >> 16) & 255:x2}:{(vmSeq >> 8) & 255:x2}:{vmSeq & 255:x2}:{nicId & 255:x2}");

    /// <summary>The next address of the pool. Must run in a write transaction.</summary>
    /// <param name="db">The database.</param>
    /// <param name="type">IPv4 or IPv6.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<string> NextPublicAsync(EmulatorDbContext db, string type, CancellationToken cancel)
    {
        var counter = await db.Settings.FirstOrDefaultAsync(row => row.Name == Counter, cancel);
        if (counter is null)
        {
            db.Settings.Add(counter = new() { Name = Counter, Value = "0" });
        }

        var number = long.Parse(counter.Value, CultureInfo.InvariantCulture);
        counter.Value = (number + 1).ToString(CultureInfo.InvariantCulture);
        return type == "IPv6" ? PublicIpv6(number) : PublicIpv4(number);
    }

    /// <summary>The lowest address of a VPC that is not leased.</summary>
    /// <exception cref="RefusalException">409: there is none.</exception>
    public static async Task<string> NextPrivateAsync(EmulatorDbContext db, VpcRow vpc, CancellationToken cancel)
    {
        var taken = (await db.VpcLeases.Where(row => row.VpcSeq == vpc.Seq).Select(row => row.Ip).ToListAsync(cancel)).ToHashSet();
        var cidr = Cidr.Parse(vpc.Cidr);
        for (var address = cidr.FirstUsable; address <= cidr.LastUsable; address++)
        {
            if (Cidr.Text(address) is var ip && ip != vpc.Gateway && !taken.Contains(ip))
            {
                return ip;
            }
        }

        throw RefusalException.Conflict($"VPC {vpc.Name} has no free address left.");
    }

    /// <summary>Refuses an address that a VPC cannot give to a VM.</summary>
    /// <exception cref="RefusalException">400: no address for VMs of this block; 409: leased.</exception>
    public static async Task DemandFreeAsync(EmulatorDbContext db, VpcRow vpc, string ip, CancellationToken cancel)
    {
        var cidr = Cidr.Parse(vpc.Cidr);
        if (!Cidr.TryNumber(ip, out var number) || number < cidr.FirstUsable || number > cidr.LastUsable || ip == vpc.Gateway || ip != Cidr.Text(number))
        {
            throw RefusalException.Invalid(
                $"ip must be an address from {Cidr.Text(cidr.FirstUsable)} to {Cidr.Text(cidr.LastUsable)}, which VPC {vpc.Name} has for VMs.");
        }

        if (await db.VpcLeases.AnyAsync(row => row.VpcSeq == vpc.Seq && row.Ip == ip, cancel))
        {
            throw RefusalException.Conflict($"Address {ip} of VPC {vpc.Name} is leased already.");
        }
    }

    /// <summary>The lowest block of 10.0.0.0/8 with the given prefix that overlaps no VPC of the account.</summary>
    /// <exception cref="RefusalException">409: there is none.</exception>
    public static async Task<Cidr> NextBlockAsync(EmulatorDbContext db, int prefix, CancellationToken cancel) =>
        await FreeBlockAsync(db, prefix, cancel) ?? throw RefusalException.Conflict("10.0.0.0/8 has no free block left: name a CIDR of your own.");

    /// <summary>Like <see cref="NextBlockAsync"/>; null if there is none.</summary>
    public static async Task<Cidr?> FreeBlockAsync(EmulatorDbContext db, int prefix, CancellationToken cancel)
    {
        var used = (await db.Vpcs.Select(row => row.Cidr).ToListAsync(cancel)).Select(Cidr.Parse).OrderBy(cidr => cidr.First).ToList();
        var size = 1L << (32 - prefix);
        var candidate = (long)0x0A00_0000;
        foreach (var cidr in used)
        {
            if (cidr.First + cidr.Size > candidate)
            {
                if (candidate + size <= cidr.First)
                {
                    break;
                }

                candidate = (cidr.First + cidr.Size + size - 1) / size * size;
            }
        }

        return candidate + size <= 0x0B00_0000 ? new((uint)candidate, prefix) : null;
    }
}
