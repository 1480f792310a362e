using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>A change to a key, role or grant applies from the very next request.</summary>
public sealed class KeyChangeTests
{
    [Fact]
    public async Task Key_Deactivated_StopsWorkingImmediately()
    {
        await using var host = new EmulatorHost();
        (await host.GetAsync("/permissions", EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.OK);

        await host.PatchAsync($"/api-keys/{await KeyIdAsync(host, EmulatorDemo.ViewerKey)}", new { is_active = false });

        (await host.GetAsync("/permissions", EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Unauthorized).Message.ShouldBe("The API key is inactive.");
    }

    [Fact]
    public async Task Key_Revoked_StopsWorkingImmediately()
    {
        await using var host = new EmulatorHost();

        await host.DeleteAsync($"/api-keys/{await KeyIdAsync(host, EmulatorDemo.ViewerKey)}");

        (await host.GetAsync("/permissions", EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Key_GrantedAProject_ReachesItImmediately()
    {
        await using var host = new EmulatorHost();
        var production = await host.ProjectAsync("production");
        (await host.GetAsync("/vms", EmulatorDemo.StagingOperatorKey, production)).ShouldBe(HttpStatusCode.Forbidden);
        var viewer = (await host.GetAsync("/roles")).Data.EnumerateArray().Single(role => role.GetProperty("slug").GetString() == "viewer").GetProperty("id")
            .GetString();

        var granted = await host.PostAsync(
            $"/projects/{production}/members", new { role_id = viewer, api_key_id = await KeyIdAsync(host, EmulatorDemo.StagingOperatorKey) });

        granted.ShouldBe(HttpStatusCode.Created);
        (await host.GetAsync("/vms", EmulatorDemo.StagingOperatorKey, production)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("/projects", EmulatorDemo.StagingOperatorKey)).Total.ShouldBe(2);
    }

    [Fact]
    public async Task Key_PastItsExpiry_StopsWorking()
    {
        await using var host = new EmulatorHost();
        var created = await host.PostAsync("/api-keys", new { name = "short", expires_at = host.Time.GetUtcNow().AddHours(1) });
        var key = created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("secret").GetString();
        (await host.GetAsync("/permissions", key)).ShouldBe(HttpStatusCode.OK);

        host.Time.AdvanceSeconds(3600);

        (await host.GetAsync("/permissions", key)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<string> KeyIdAsync(EmulatorHost host, string key) => (await host.GetAsync("/api-keys")).Data.EnumerateArray()
        .Single(row => row.GetProperty("key_prefix").GetString() == key[..13]).GetProperty("id").GetString()!;
}
