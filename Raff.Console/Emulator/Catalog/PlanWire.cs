using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Schema VMPricingPlan, and <c>out_of_stock</c> (docs/raff-api.md#vm-plan).</summary>
[WireName("VMPricingPlan")]
internal sealed record PlanWire(
    int Id,
    int Vcpu,
    int MemoryGib,
    int SsdGib,
    int TransferGib,
    decimal PricePerHour,
    decimal MonthlyPrice,
    decimal YearlyPrice,
    decimal TwentyFourMonthPrice,
    string VmType,
    string Region,
    bool? OutOfStock);

/// <summary>Answer of <c>listVMPricing</c>.</summary>
internal sealed record PlansBody(IReadOnlyList<PlanWire> Plans, [property: JsonPropertyOrder(-1)] bool Success = true);
