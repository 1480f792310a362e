using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Health and the public catalog, without a key (docs/raff-api.md#catalog).</summary>
public sealed class CatalogTests(DemoEmulator demo) : IClassFixture<DemoEmulator>
{
    [Fact]
    public async Task Health_WithoutAKey_IsHealthy() =>
        (await demo.Host.GetAsync("~/health", key: null)).ShouldBe(HttpStatusCode.OK).Body.GetProperty("status").GetString().ShouldBe("healthy");

    [Fact]
    public async Task Plans_AreThePublishedThirteenAndThoseOfWindows()
    {
        var plans = (await demo.Host.GetAsync("/public/pricing/vm", key: null)).Body.GetProperty("plans");

        plans.GetArrayLength().ShouldBe(17);
        plans[2].GetProperty("price_per_hour").GetDecimal().ShouldBe(0.027764m);
        plans[2].GetProperty("monthly_price").GetDecimal().ShouldBe(19.99m);
        (await demo.Host.GetAsync("/public/pricing/vm?type=standard", key: null)).Body.GetProperty("plans").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task Templates_ForStandardPlans_LeaveWindowsOut()
    {
        var all = await demo.Host.GetAsync("/public/templates", key: null);
        var standard = await demo.Host.GetAsync("/public/templates?vm_type=standard", key: null);

        all.Ids.ShouldContain("5ac21891-32e6-41ce-8a93-b5d6ab708b0d");
        all.Data.EnumerateArray().ShouldContain(row => row.GetProperty("is_windows").GetBoolean());
        standard.Data.EnumerateArray().ShouldNotContain(row => row.GetProperty("is_windows").GetBoolean());
        standard.Total.ShouldBe(standard.Ids.Count);
    }

    [Fact]
    public async Task Prices_HaveTheirOwnWrappers()
    {
        (await demo.Host.GetAsync("/public/regions", key: null)).Body.GetProperty("regions")[0].GetProperty("code").GetString().ShouldBe("us-east");
        (await demo.Host.GetAsync("/public/pricing/volume", key: null)).Body.GetProperty("pricing").GetProperty("price_per_gb_hour").GetDecimal()
            .ShouldBe(0.000068m);
        (await demo.Host.GetAsync("/public/pricing/snapshot", key: null)).Body.GetProperty("pricing").TryGetProperty("id", out _).ShouldBeFalse();
        (await demo.Host.GetAsync("/public/pricing/backup", key: null)).ShouldBe(HttpStatusCode.OK);
        (await demo.Host.GetAsync("/public/pricing/ip", key: null)).Body.GetProperty("pricing").GetProperty("ipv4").GetProperty("monthly_price").GetDecimal()
            .ShouldBe(3m);
    }
}
