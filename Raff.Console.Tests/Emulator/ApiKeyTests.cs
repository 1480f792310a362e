using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Authentication, and what answers say about keys.</summary>
public sealed class ApiKeyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("raff_zz000000000000000000000000000000000000000000000000000000000000zz")]
    [InlineData("raff_0000000100000000000000000000000000000000000000000000000000000001")]
    public async Task Call_WithoutAValidKey_IsRefusedWith401(string? key)
    {
        await using var host = new EmulatorHost();

        var refused = await host.GetAsync("/permissions", key);

        refused.ShouldBe(HttpStatusCode.Unauthorized).Body.GetProperty("error").GetString().ShouldBe("Unauthorized");
        refused.Message.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Call_WithTheExpiredKey_IsRefusedWith401()
    {
        await using var host = new EmulatorHost();

        (await host.GetAsync("/permissions", EmulatorDemo.ExpiredKey)).ShouldBe(HttpStatusCode.Unauthorized).Message.ShouldBe("The API key has expired.");
        EmulatorDemo.Identities.ShouldNotContain(identity => identity.Key == EmulatorDemo.ExpiredKey);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("empty")]
    [InlineData("fleet")]
    public async Task DemoKeys_InEverySeed_Work(string seed)
    {
        await using var host = new EmulatorHost(("Emulator:Seed", seed), ("Emulator:Fleet:Projects", "6"), ("Emulator:Fleet:Vms", "20"));

        foreach (var identity in EmulatorDemo.Identities)
        {
            (await host.GetAsync("/permissions", identity.Key)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("owner", "owner", 0)]
    [InlineData("admin", "account-admin", 3)]
    public async Task Keys_Listed_ShowRoleAndAccessesButNoSecret(string identity, string role, int accesses)
    {
        await using var host = new EmulatorHost();
        var key = EmulatorDemo.Identities.Single(one => one.Name == identity).Key;

        var keys = await host.GetAsync("/api-keys", key);
        var own = keys.Data.EnumerateArray().Single(row => row.GetProperty("key_prefix").GetString() == key[..13]);

        own.GetProperty("role_slug").GetString().ShouldBe(role);
        own.GetProperty("project_accesses").GetArrayLength().ShouldBe(accesses);
        keys.Body.ToString().ShouldNotContain(key[13..]);
        keys.Body.ToString().ShouldNotContain("hash", Case.Insensitive);
        (await host.GetAsync($"/api-keys/{own.GetProperty("id").GetString()}")).Data.GetProperty("name").GetString()
            .ShouldBe(own.GetProperty("name").GetString());
    }

    [Fact]
    public async Task KeyList_WithoutThePermission_IsRefused()
    {
        await using var host = new EmulatorHost();

        (await host.GetAsync("/api-keys", EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("account.apikeys.view");
    }

    [Fact]
    public async Task LastUse_OfAKey_IsVisibleImmediatelyAndSurvivesARestart()
    {
        await using var host = new EmulatorHost();
        await host.GetAsync("/permissions", EmulatorDemo.ViewerKey);
        var used = host.Time.GetUtcNow();

        (await LastUseAsync()).ShouldBe(used);
        await host.RestartAsync();
        (await LastUseAsync()).ShouldBe(used);

        async Task<DateTimeOffset> LastUseAsync() => (await host.GetAsync("/api-keys")).Data.EnumerateArray()
            .Single(row => row.GetProperty("key_prefix").GetString() == EmulatorDemo.ViewerKey[..13]).GetProperty("last_used_at").GetDateTimeOffset();
    }

    [Fact]
    public async Task Permissions_Listed_AreTheWholeCatalog()
    {
        await using var host = new EmulatorHost();

        var all = (await host.GetAsync("/permissions", EmulatorDemo.BillingKey)).Data.EnumerateArray().ToList();

        all.Count(row => Scope(row) == "account").ShouldBe(21);
        all.Count(row => Scope(row) == "project").ShouldBe(40);
        (await host.GetAsync("/permissions?scope=account")).Data.GetArrayLength().ShouldBe(21);
        (await host.GetAsync("/permissions?scope=both")).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("scope must be account or project.");

        static string? Scope(JsonElement row) => row.GetProperty("scope").GetString();
    }
}
