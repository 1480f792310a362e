using System.Net;
using Microsoft.Data.Sqlite;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Billing refusals (docs/raff-api.md#errors), provoked by <c>Emulator:Billing</c>.</summary>
public sealed class BillingTests
{
    private static readonly object Vm = new { name = "x", template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", pricing_id = 3 };

    [Theory]
    [InlineData("Banned", "banned")]
    [InlineData("PaymentFailed", "failed")]
    [InlineData("NoCustomer", "no_billing_customer")]
    public async Task Creation_InAnAccountInBadStanding_IsRefusedWith403AndTheReason(string billing, string reason)
    {
        await using var host = new EmulatorHost(("Emulator:Billing", billing));

        var refused = await host.PostAsync("/vms", Vm, await host.ProjectAsync("staging"));

        var body = refused.ShouldBe(HttpStatusCode.Forbidden).Body;
        body.GetProperty("reason").GetString().ShouldBe(reason);
        body.GetProperty("error").GetString().ShouldBe("Billing validation failed");
        (await host.GetAsync("/vms")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Creation_WithoutBalance_IsRefusedWith402()
    {
        await using var host = new EmulatorHost(("Emulator:Billing", "LowBalance"));

        var refused = await host.PostAsync("/vms", Vm, await host.ProjectAsync("staging"));

        refused.ShouldBe(HttpStatusCode.PaymentRequired).Body.GetProperty("error").GetString().ShouldBe("Payment Required");
    }

    [Fact]
    public async Task Resize_OfASubscription_IsChargedForTheRestOfTheMonthOrRefused()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        await host.PostAsync($"/vms/{vm}/stop", null, staging);
        host.Time.AdvanceSeconds(3);
        Execute(host, "UPDATE Vms SET BillingType = 'subscription'");

        var upgrade = (await host.PostAsync($"/vms/{vm}/resize", new { pricing_id = 4 }, staging)).ShouldBe(HttpStatusCode.OK).Body.GetProperty("billing");
        var downgrade = (await host.PostAsync($"/vms/{vm}/resize", new { pricing_id = 3 }, staging)).ShouldBe(HttpStatusCode.OK).Body.GetProperty("billing");

        upgrade.GetProperty("type").GetString().ShouldBe("upgrade");
        upgrade.GetProperty("pro_rata_amount").GetDecimal().ShouldBe(16m, 0.05m);
        upgrade.GetProperty("new_monthly_price").GetDecimal().ShouldBe(35.99m);
        upgrade.GetProperty("new_price_per_hour").GetString().ShouldBe("0.049986");
        downgrade.GetProperty("type").GetString().ShouldBe("downgrade");
        downgrade.GetProperty("pro_rata_amount").GetDecimal().ShouldBeLessThan(0);
        Execute(host, "UPDATE Accounts SET Balance = '1.0'");
        (await host.PostAsync($"/vms/{vm}/resize", new { pricing_id = 8 }, staging)).ShouldBe(HttpStatusCode.PaymentRequired);
        (await host.PostAsync($"/vms/{vm}/disk/resize", new { new_size = 9000 }, staging)).ShouldBe(HttpStatusCode.PaymentRequired);
        (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("pricing_id").GetInt32().ShouldBe(3);
    }

    private static void Execute(EmulatorHost host, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={host.DatabasePath}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
