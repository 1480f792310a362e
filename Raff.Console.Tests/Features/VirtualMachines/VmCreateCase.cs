using Raff.Console.Features.VirtualMachines;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.VirtualMachines;

/// <summary>A small catalog, and a draft that nothing is wrong with.</summary>
internal static class VmCreateCase
{
    public static VmCreateCatalog Catalog { get; } = new(
        [
            new Template { Id = "ubuntu", Name = "Ubuntu", Version = "24.04x64", Cpu = 1, Ram = 1, Storage = 25, Category = "os" },
            new Template { Id = "debian", Name = "Debian", Version = "13x64", Cpu = 2, Ram = 4, Storage = 80, Category = "os" },
            new Template { Id = "windows", Name = "Windows Server", Version = "2025", Cpu = 1, Ram = 2, Storage = 50, Category = "os", IsWindows = true },
        ],
        [
            new VmPlan { Id = 1, Vcpu = 1, MemoryGib = 1, SsdGib = 25, PricePerHour = 0.005542m, MonthlyPrice = 3.99m, VmType = "premium" },
            new VmPlan { Id = 3, Vcpu = 2, MemoryGib = 4, SsdGib = 80, PricePerHour = 0.027764m, MonthlyPrice = 19.99m, VmType = "premium" },
            new VmPlan { Id = 8, Vcpu = 32, MemoryGib = 128, SsdGib = 960, PricePerHour = 0.711097m, MonthlyPrice = 511.99m, VmType = "premium",
                OutOfStock = true },
            new VmPlan { Id = 10, Vcpu = 4, MemoryGib = 8, SsdGib = 120, PricePerHour = 0.013875m, MonthlyPrice = 9.99m, VmType = "standard" },
            new VmPlan { Id = 14, Vcpu = 2, MemoryGib = 4, SsdGib = 50, PricePerHour = 0.040264m, MonthlyPrice = 28.99m, VmType = "windows" },
        ],
        [new Region { Code = "us-west", Name = "US West" }, new Region { Code = "us-east", Name = "US East", IsDefault = true }],
        new StoragePrice { PricePerGbMonth = 0.05m, PricePerGbHour = 0.000068m },
        new StoragePrice { PricePerGbMonth = 0.05m });

    public static VmCreateDraft Draft { get; } =
        new() { Project = "prj_1", Names = ["web-01"], Template = "ubuntu", Plan = 3, Password = new Secret("AAaa11111111!") };

    /// <summary>What is wrong with the good draft after a change.</summary>
    public static FormErrors Wrong(Func<VmCreateDraft, VmCreateDraft> change)
    {
        var errors = new FormErrors();
        VmCreateRules.Check(change(Draft), Catalog, errors);
        return errors;
    }
}
