namespace Raff.Console.Emulator.Store;

/// <summary>A VM pricing plan (schema VMPricingPlan); prices in US dollars.</summary>
internal sealed class PlanRow
{
    public int Id { get; set; }

    public int Vcpu { get; set; }

    public int MemoryGib { get; set; }

    public int SsdGib { get; set; }

    public int TransferGib { get; set; }

    public decimal PricePerHour { get; set; }

    public decimal MonthlyPrice { get; set; }

    public decimal YearlyPrice { get; set; }

    public decimal TwentyFourMonthPrice { get; set; }

    /// <summary>standard, premium or windows.</summary>
    public required string VmType { get; set; }

    public string Region { get; set; } = "us-east";

    public bool OutOfStock { get; set; }
}
