namespace Raff.Console.RaffApi.Contracts;

/// <summary>A size of VM and its prices (docs/raff-api.md#vm-plan). US dollars.</summary>
public sealed record VmPlan
{
    /// <summary>The id for <c>pricing_id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>Virtual processors.</summary>
    public required int Vcpu { get; init; }

    /// <summary>Memory, GiB.</summary>
    public required int MemoryGib { get; init; }

    /// <summary>Disk, GiB.</summary>
    public required int SsdGib { get; init; }

    /// <summary>Transfer, GiB.</summary>
    public int TransferGib { get; init; }

    /// <summary>An hour.</summary>
    public required decimal PricePerHour { get; init; }

    /// <summary>A month.</summary>
    public decimal? MonthlyPrice { get; init; }

    /// <summary>A year in all, paid yearly.</summary>
    public decimal? YearlyPrice { get; init; }

    /// <summary>Twenty-four months in all.</summary>
    public decimal? TwentyFourMonthPrice { get; init; }

    /// <summary>standard or premium.</summary>
    public string? VmType { get; init; }

    /// <summary>The region it is offered in.</summary>
    public string? Region { get; init; }

    /// <summary>Whether it is sold out, though still listed and orderable.</summary>
    public bool OutOfStock { get; init; }
}
