using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Cost;

/// <summary>What a customer is charged: prices of the project's own, then the mark-up, and each of them in the formula.</summary>
public sealed class ChargeTests
{
    private static readonly PriceBook Catalog = new()
    {
        Plans = new Dictionary<int, double> { [3] = 19.99, [4] = 40 },
        VolumeGb = 0.05,
        SnapshotGb = 0.06,
        BackupGb = 0.07,
        Ipv4 = 3,
        Ipv6 = 1,
    };

    private static readonly ProjectPrices Own = new()
    {
        Plans = ImmutableSortedDictionary<int, double>.Empty.Add(3, 15).Add(7, 70),
        VolumeGb = 0.1,
        SnapshotGb = 0.2,
        BackupGb = 0.3,
        Ipv4 = 5,
        Ipv6 = 2,
    };

    private static VirtualMachine Vm { get; } = new() { Id = new("a"), Name = "web-01", Status = "active", PricingId = 3, PricePerHour = "0.03" };

    /// <summary>A resource, what Raff charges, and the charge and its formula at the project's own prices.</summary>
    public static TheoryData<IResource, double?, double?, string> AtOwnPrices => new()
    {
        { Vm, 19.99, 15, "$15.00 for plan 3 at the project's own price (Raff: $19.99)" },
        { Vm with { AddedStorage = 40 }, 21.99, 19, "$15.00 for plan 3 + 40 GB of added disk × $0.10 at the project's own price (Raff: $21.99)" },
        { Vm with { PricingId = 4 }, 40, 40, "$40.00 for plan 4" },
        { Vm with { PricingId = 4, AddedStorage = 10 }, 40.5, 41, "$40.00 for plan 4 + 10 GB of added disk × $0.10 at the project's own price (Raff: $40.50)" },
        { Vm with { PricingId = 7 }, 21.6, 70, "$70.00 for plan 7 at the project's own price (Raff: $21.60)" },
        { Vm with { PricingId = 9, PricePerHour = null! }, null, null, "Neither the catalog nor the API names a price." },
        { Vm with { Status = "failure" }, 0, 0, "A failed VM is not billed." },
        { new Volume { Id = new("v"), Name = "v", Status = "available", Size = 100 }, 5, 10, "100 GB × $0.10 at the project's own price (Raff: $5.00)" },
        { new Snapshot { Id = new("s"), Name = "s", Type = "vm", Size = "10" }, 0.6, 2, "10 GB × $0.20 at the project's own price (Raff: $0.60)" },
        { Backup, 1.4, 6, "20 GB × $0.30 at the project's own price (Raff: $1.40)" },
        { Backup, 0, 0, "One of the 3 newest backups of its VM, which are free." },
        { Ip("IPv4"), 3, 5, "$5.00 for a reserved IPv4 address at the project's own price (Raff: $3.00)" },
        { Ip("IPv6"), 1, 2, "$2.00 for a reserved IPv6 address at the project's own price (Raff: $1.00)" },
        { Ip("IPv4") with { Reserved = false }, 0, 0, "An address that comes with its VM is free." },
        { new Vpc { Id = new("n"), Name = "n", Cidr = "10.0.0.0/24", Status = "active" }, 0, 0, "Free of charge." },
    };

    private static Backup Backup { get; } = new() { Id = new("b"), Name = "b", Status = "ready", StorageSize = 20 * 1024, ProductVm = "a" };

    [Theory]
    [MemberData(nameof(AtOwnPrices))]
    public void Charge_AtOwnPrices_IsVisibleInTheFormula(IResource row, double? raff, double? charge, string formula) =>
        ShouldBe(Charge.Of(Line(row, raff), Catalog, Own), charge, formula);

    [Theory]
    [MemberData(nameof(AtOwnPrices))]
    public void Charge_WithAMarkUpToo_AddsItLast(IResource row, double? raff, double? before, string formula)
    {
        var (charge, words) = Charge.Of(Line(row, raff), Catalog, Own with { Markup = 15 });

        charge.ShouldBe(before * 1.15);
        words.ShouldBe(before is null or 0 ? formula : $"{formula}, + 15% mark-up = {CostText.Dollars(before.Value * 1.15)}");
    }

    [Theory]
    [MemberData(nameof(AtOwnPrices))]
    public void Charge_WithoutPricesOfItsOwn_IsWhatRaffCharges(IResource row, double? raff, double? own, string formula)
    {
        _ = (own, formula);
        foreach (var none in new[] { null, new ProjectPrices() })
        {
            ShouldBe(Charge.Of(Line(row, raff), Catalog, none), raff, CostFormula.Of(row, Catalog, raff));
        }
    }

    [Theory]
    [InlineData(-100, 0, "$19.99 for plan 3, − 100% discount = $0.00")]
    [InlineData(-7.5, 18.49075, "$19.99 for plan 3, − 7.5% discount = $18.49")]
    [InlineData(1000, 219.89, "$19.99 for plan 3, + 1000% mark-up = $219.89")]
    public void Charge_WithAMarkUpAlone_StartsFromRaffsPrice(double markup, double charge, string formula)
    {
        var made = Charge.Of(Line(Vm, 19.99), Catalog, new ProjectPrices { Markup = markup });

        made.Monthly!.Value.ShouldBe(charge, 1e-9);
        made.Formula.ShouldBe(formula);
    }

    [Fact]
    public void Charge_OfAVmThatTheCatalogDoesNotPrice_KeepsTheHourlyPriceAndAddsTheMarkUp() =>
        Charge.Of(Line(Vm with { PricingId = 9 }, 21.6), Catalog, new ProjectPrices { Markup = 10 }).Formula
            .ShouldBe("$0.03 per hour × 720 hours. The catalog names no price for it, + 10% mark-up = $23.76");

    [Fact]
    public void Prices_InASentence_NameWhatDiffersFromRaff()
    {
        new ProjectPrices().Sentence.ShouldBe("Raff's prices.");
        (Own with { Markup = 15 }).Sentence.ShouldBe("Mark-up 15%, plan 3 $15.00, plan 7 $70.00, volume $0.10 per GB, snapshot $0.20 per GB, "
            + "backup $0.30 per GB, IPv4 address $5.00, IPv6 address $2.00.");
        new ProjectPrices { Markup = -5 }.Sentence.ShouldBe("Discount 5%.");
    }

    private static PublicIp Ip(string type) => new() { Id = new("i"), IpAddress = "192.0.2.1", Type = type, Status = "free", Reserved = true };

    private static CostLine Line(IResource row, double? monthly) => new("kind", row, null, monthly, null);

    private static void ShouldBe(Charge made, double? monthly, string formula)
    {
        made.Formula.ShouldBe(formula);
        (made.Monthly is null).ShouldBe(monthly is null);
        (made.Monthly ?? 0).ShouldBe(monthly ?? 0, 1e-9);
    }
}
