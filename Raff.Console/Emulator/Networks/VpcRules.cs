using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Rules that VPCs must follow (docs/raff-api.md#vpcs).</summary>
internal static class VpcRules
{
    // 10/8, 172.16/12, 192.168/16, 100.64/10.
    private static readonly Cidr[] Private = [new(0x0A00_0000, 8), new(0xAC10_0000, 12), new(0xC0A8_0000, 16), new(0x6440_0000, 10)];

    /// <summary>A block that a new VPC may have.</summary>
    /// <exception cref="RefusalException">400: no private, aligned block of /16 to /28, or it overlaps a VPC of the account.</exception>
    public static async Task<Cidr> BlockAsync(EmulatorDbContext db, string text, CancellationToken cancel)
    {
        if (!Cidr.TryParse(text, out var cidr))
        {
            throw RefusalException.Invalid($"{text} is not a CIDR block: its address must be the first of the block, for example 10.0.1.0/24.");
        }

        if (cidr.Prefix is < 16 or > 28)
        {
            throw RefusalException.Invalid($"{text} must have a prefix from /16 to /28.");
        }

        if (!Array.Exists(Private, block => block.Contains(cidr.First)))
        {
            throw RefusalException.Invalid($"{text} is not private: use a block of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10.");
        }

        foreach (var vpc in await db.Vpcs.AsNoTracking().Select(row => new { row.Name, row.Cidr }).ToListAsync(cancel))
        {
            if (Cidr.TryParse(vpc.Cidr, out var other) && other.Overlaps(cidr))
            {
                throw RefusalException.Invalid($"{text} overlaps VPC {vpc.Name} ({vpc.Cidr}): see GET /api/v1/vpcs/cidr-suggestions.");
            }
        }

        return cidr;
    }

    /// <exception cref="RefusalException">409: another VPC of the account has the name.</exception>
    public static async Task DemandFreeNameAsync(EmulatorDbContext db, string name, long? except, CancellationToken cancel)
    {
        if (await db.Vpcs.AnyAsync(row => row.Name == name && row.Seq != except, cancel))
        {
            throw RefusalException.Conflict($"A VPC named {name} exists already in this account.");
        }
    }

    /// <summary>A new VPC, not yet added.</summary>
    public static VpcRow New(Call call, ReachableProject project, string name, Cidr cidr) => new()
    {
        Id = Guid.NewGuid(),
        ProjectNumber = project.Number,
        Name = name,
        Cidr = cidr.ToString(),
        Gateway = cidr.Gateway,
        CreatedBy = call.Caller.UserId,
        CreatedAt = call.Now,
        UpdatedAt = call.Now,
    };
}
