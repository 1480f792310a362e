using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.ApiKeys;

/// <summary>Operations 108 and 110-112: create, change, revoke and regenerate API keys (docs/raff-api.md#api-keys).</summary>
public sealed class ApiKeyChangesTests : IAsyncDisposable
{
    private readonly EmulatorHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task ApiKey_Created_ShowsItsSecretOnceAndWorks()
    {
        var role = await host.RoleAsync("account-member");
        var created = await host.PostAsync("/api-keys", new { name = "CI", role_id = role });
        var (id, secret) = (created.ShouldBe(HttpStatusCode.Created).Data.Text("id"), created.Data.Text("secret")!);

        secret.ShouldMatch("^raff_[0-9a-f]{64}$");
        created.Data.Text("key_prefix").ShouldBe(secret[..13]);
        created.Data.Text("rate_limit_tier").ShouldBe("standard");
        created.Data.TryGetProperty("key", out _).ShouldBeFalse();
        created.Data.TryGetProperty("expires_at", out _).ShouldBeFalse();
        var read = await host.GetAsync($"/api-keys/{id}");
        read.Data.Text("role_slug").ShouldBe("account-member");
        read.Data.TryGetProperty("secret", out _).ShouldBeFalse();
        read.Data.TryGetProperty("last_used_at", out _).ShouldBeFalse();
        (await host.GetAsync("/permissions", secret)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/api-keys/{id}")).Data.GetProperty("last_used_at").GetDateTimeOffset().ShouldBe(host.Time.GetUtcNow());
    }

    [Fact]
    public async Task ApiKey_WithoutAccountRole_ReachesOnlyItsProjects()
    {
        var staging = await host.ProjectAsync("staging");
        var (id, secret) = await host.CreateKeyAsync(null, (staging, "viewer"));

        (await host.GetAsync("/projects", secret)).Ids.ShouldBe([staging]);
        (await host.GetAsync("/members", secret)).ShouldRefuse(HttpStatusCode.Forbidden, "This API key lacks the permission account.members.view.");
        (await host.GetAsync($"/api-keys/{id}")).Data.GetProperty("project_accesses")[0].Text("role_slug").ShouldBe("viewer");
    }

    [Fact]
    public async Task ApiKey_Regenerated_KeepsItsExpiryAndKillsTheOldSecret()
    {
        var expiry = host.Time.GetUtcNow().AddDays(30);
        var created = await host.PostAsync("/api-keys", new { name = "CI", expires_at = expiry, rate_limit_tier = "high" });
        var (id, old) = (created.Data.Text("id"), created.Data.Text("secret")!);
        await host.GetAsync("/permissions", old);

        var regenerated = await host.PostAsync($"/api-keys/{id}/regenerate", null);

        var secret = regenerated.ShouldBe(HttpStatusCode.OK).Data.Text("secret")!;
        regenerated.Data.Text("id").ShouldBe(id);
        regenerated.Data.Text("key_prefix").ShouldBe(secret[..13]);
        regenerated.Data.Text("rate_limit_tier").ShouldBe("high");
        regenerated.Data.GetProperty("expires_at").GetDateTimeOffset().ShouldBe(expiry);
        regenerated.Data.TryGetProperty("last_used_at", out _).ShouldBeFalse();
        (await host.GetAsync("/permissions", old)).ShouldRefuse(HttpStatusCode.Unauthorized, "The API key is unknown or has been revoked.");
        (await host.GetAsync("/permissions", secret)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ApiKey_PastItsExpiry_IsRefusedButStaysListed()
    {
        var created = await host.PostAsync("/api-keys", new { name = "CI", expires_at = host.Time.GetUtcNow().AddHours(1) });
        var (id, secret) = (created.Data.Text("id")!, created.Data.Text("secret")!);
        host.Time.Advance(TimeSpan.FromHours(1));

        (await host.GetAsync("/permissions", secret)).ShouldRefuse(HttpStatusCode.Unauthorized, "The API key has expired.");
        (await host.GetAsync("/api-keys")).Ids.ShouldContain(id);

        (await host.PatchAsync($"/api-keys/{id}", new { expires_at = host.Time.GetUtcNow().AddHours(1) })).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("/permissions", secret)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ApiKey_Deactivated_IsRefusedUntilActivatedAgain()
    {
        var (id, secret) = await host.CreateKeyAsync();

        (await host.PatchAsync($"/api-keys/{id}", new { is_active = false })).ShouldBe(HttpStatusCode.OK).Data.GetProperty("is_active").GetBoolean()
            .ShouldBeFalse();
        (await host.GetAsync("/permissions", secret)).ShouldRefuse(HttpStatusCode.Unauthorized, "The API key is inactive.");
        await host.PatchAsync($"/api-keys/{id}", new { is_active = true });
        (await host.GetAsync("/permissions", secret)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ApiKey_Revoked_IsDeletedWithItsGrants()
    {
        var staging = await host.ProjectAsync("staging");
        var (id, secret) = await host.CreateKeyAsync("account-member", (staging, "viewer"));
        var members = (await host.GetAsync($"/projects/{staging}/members")).Total;

        (await host.DeleteAsync($"/api-keys/{id}")).ShouldBe(HttpStatusCode.OK);

        (await host.GetAsync("/permissions", secret)).ShouldRefuse(HttpStatusCode.Unauthorized, "The API key is unknown or has been revoked.");
        (await host.GetAsync($"/api-keys/{id}")).ShouldRefuse(HttpStatusCode.NotFound, $"API key {id} was not found.");
        (await host.GetAsync($"/projects/{staging}/members")).Total.ShouldBe(members - 1);
    }

    [Theory]
    [InlineData("""{"name":""}""", "name must be 1 to 128 characters long.")]
    [InlineData("""{"name":"CI","rate_limit_tier":"turbo"}""", "rate_limit_tier must be standard or high.")]
    [InlineData("""{"name":"CI","expires_at":"2020-01-01T00:00:00Z"}""", "expires_at must lie in the future; is_active false makes a key unusable at once.")]
    [InlineData("""{"name":"CI","role_id":"00000000-0000-4000-8000-000000000000"}""",
        "role_id 00000000-0000-4000-8000-000000000000 is not a role: see GET /api/v1/roles.")]
    public async Task ApiKey_ThatBreaksARule_IsRefused(string body, string message) =>
        (await host.PostAsync("/api-keys", body)).ShouldRefuse(HttpStatusCode.BadRequest, message);

    [Fact]
    public async Task ApiKey_WithAProjectRole_IsRefused() =>
        (await host.PostAsync("/api-keys", new { name = "CI", role_id = await host.RoleAsync("viewer") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Role Viewer has the scope project: a role of the scope account is needed here.");

    [Fact]
    public async Task ApiKey_WithAnEmptyChange_IsRefused()
    {
        var (id, _) = await host.CreateKeyAsync();

        (await host.PatchAsync($"/api-keys/{id}", new { }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "At least one of name, rate_limit_tier, expires_at, is_active is required.");
    }

    [Fact]
    public async Task ApiKey_OfTheOwner_CannotBeChangedByAnyoneElse()
    {
        var owner = await host.RoleAsync("owner");
        var (id, secret) = await host.CreateKeyAsync("owner");

        (await host.PostAsync("/api-keys", new { name = "mine", role_id = owner }, key: EmulatorDemo.AdminKey))
            .ShouldRefuse(HttpStatusCode.Forbidden, "Only the account's owner may give an API key the Owner role.");
        (await host.PostAsync($"/api-keys/{id}/regenerate", null, key: EmulatorDemo.AdminKey))
            .ShouldRefuse(HttpStatusCode.Forbidden, "Only the account's owner may regenerate a key with the Owner role.");
        (await host.PatchAsync($"/api-keys/{id}", new { is_active = false }, key: EmulatorDemo.AdminKey))
            .ShouldRefuse(HttpStatusCode.Forbidden, "Only the account's owner may change a key with the Owner role.");
        (await host.GetAsync("/projects", secret)).Total.ShouldBe(3);
    }

    [Fact]
    public async Task ApiKey_OfTheHighTier_HasMoreRequestsASecond()
    {
        await using var host = new EmulatorHost(("Emulator:RateLimiting", "true"));
        var created = await host.PostAsync("/api-keys", new { name = "CI", rate_limit_tier = "high" });

        var answer = await host.GetAsync("/permissions", created.Data.Text("secret"));

        answer.Headers.GetValues("X-RateLimit-Limit").ShouldBe(["100"]);
        (await host.GetAsync("/permissions")).Headers.GetValues("X-RateLimit-Limit").ShouldBe(["30"]);
    }
}
