using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Roles;

/// <summary>Operations 101-105: roles (docs/raff-api.md#roles).</summary>
public sealed class RoleOperationTests : IAsyncDisposable
{
    private readonly EmulatorHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Roles_Listed_AreTheSevenSystemRolesWithTheirPublishedCounts()
    {
        var roles = (await host.GetAsync("/roles")).Data.EnumerateArray().ToList();

        roles.Select(row => (row.Text("slug"), row.GetProperty("permissions").GetArrayLength())).ShouldBe(
        [
            ("account-admin", 15), ("billing", 2), ("account-member", 3), ("project-admin", 40), ("operator", 29), ("project-member", 11), ("viewer", 9),
        ]);
        roles.ShouldAllBe(row => row.GetProperty("is_system").GetBoolean() && row.Text("account_id") == null);
        (await host.GetAsync("/roles?scope=account&limit=2&offset=1")).Data.EnumerateArray().Select(row => row.Text("slug"))
            .ShouldBe(["billing", "account-member"]);
        (await host.GetAsync($"/roles/{await host.RoleAsync("owner")}")).Data.GetProperty("permissions").GetArrayLength().ShouldBe(21);
    }

    [Fact]
    public async Task Role_CustomOne_IsCreatedChangedAndDeleted()
    {
        var created = await host.PostAsync(
            "/roles",
            new { name = "Deployer", slug = "deployer", scope = "project", description = "CI", permissions = Set("vm.create", "vm.view", "vm.view") });

        created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("permissions").EnumerateArray().Select(name => name.GetString())
            .ShouldBe(["vm.view", "vm.create"]);
        var path = $"/roles/{created.Data.Text("id")}";
        var changed = await host.PatchAsync(path, new { name = "Releaser", permissions = Set("vm.power") });
        changed.ShouldBe(HttpStatusCode.OK).Data.Text("slug").ShouldBe("deployer");
        (await host.GetAsync(path)).Data.GetProperty("permissions").ToString().ShouldBe("""["vm.power"]""");
        (await host.DeleteAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"name":"Deployer","slug":"deployer","scope":"project","permissions":[]}""", "permissions must have at least 1 entries.")]
    [InlineData("""{"name":"Deployer","slug":"De ployer","scope":"project","permissions":["vm.view"]}""", "slug must match ^[a-z0-9-]+$.")]
    [InlineData("""{"name":"Deployer","slug":"deployer\n","scope":"project","permissions":["vm.view"]}""", "slug must match ^[a-z0-9-]+$.")]
    [InlineData("""{"name":"Deployer","slug":"deployer","scope":"team","permissions":["vm.view"]}""", "scope must be account or project.")]
    [InlineData("""{"name":"Deployer","slug":"operator","scope":"project","permissions":["vm.view"]}""", "A role with the slug operator exists already.")]
    [InlineData("""{"name":"Operator","slug":"deployer","scope":"project","permissions":["vm.view"]}""", "A role named Operator exists already.")]
    [InlineData("""{"name":"Deployer","slug":"deployer","scope":"project","permissions":["vm.fly"]}""",
        "vm.fly is not one of the project permissions: see GET /api/v1/permissions?scope=project.")]
    [InlineData("""{"name":"Deployer","slug":"deployer","scope":"project","permissions":["account.audit.view"]}""",
        "account.audit.view is not one of the project permissions: see GET /api/v1/permissions?scope=project.")]
    [InlineData("""{"name":"Deployer","slug":"deployer","scope":"account","permissions":["vm.view"]}""",
        "vm.view is not one of the account permissions: see GET /api/v1/permissions?scope=account.")]
    public async Task Role_ThatBreaksARule_IsRefused(string body, string message) =>
        (await host.PostAsync("/roles", body)).ShouldRefuse(HttpStatusCode.BadRequest, message);

    [Fact]
    public async Task Role_SystemOne_IsReadOnly()
    {
        var path = $"/roles/{await host.RoleAsync("operator")}";

        (await host.PatchAsync(path, new { description = "x" }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Operator is a system role and cannot be changed; create a custom role with its permissions instead.");
        (await host.DeleteAsync(path)).ShouldRefuse(HttpStatusCode.BadRequest, "Operator is a system role and cannot be deleted.");
    }

    [Fact]
    public async Task Role_InUse_CannotBeDeletedUntilNobodyHasIt()
    {
        var role = await host.CreateRoleAsync("deployer", "project", "vm.view");
        var staging = await host.ProjectAsync("staging");
        var (key, _) = await host.CreateKeyAsync(null, (staging, "deployer"));

        (await host.DeleteAsync($"/roles/{role}"))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Role deployer is in use by 1 project member: give them other roles first.");
        (await host.DeleteAsync($"/api-keys/{key}")).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync($"/roles/{role}")).ShouldBe(HttpStatusCode.OK);

        var account = await host.CreateRoleAsync("reader", "account", "account.audit.view");
        await host.CreateKeyAsync("reader");
        await host.CreateKeyAsync("reader");
        (await host.PostAsync("/invitations", new { email = "new@example.com", role_id = account })).ShouldBe(HttpStatusCode.Created);
        (await host.DeleteAsync($"/roles/{account}"))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Role reader is in use by 1 account member, 2 API keys: give them other roles first.");
    }

    [Fact]
    public async Task Role_Edited_AppliesFromTheNextRequest()
    {
        var role = await host.CreateRoleAsync("deployer", "project", "vm.view");
        var staging = await host.ProjectAsync("staging");
        var (_, secret) = await host.CreateKeyAsync(null, (staging, "deployer"));
        (await host.GetAsync("/vms", secret, staging)).ShouldBe(HttpStatusCode.OK);

        await host.PatchAsync($"/roles/{role}", new { permissions = Set("volume.view") });

        (await host.GetAsync("/vms", secret, staging)).ShouldRefuse(HttpStatusCode.Forbidden, "This API key lacks the permission vm.view in project staging.");
        (await host.GetAsync("/volumes", secret, staging)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Role_OfTheLastManager_KeepsTheirPermission()
    {
        var manager = await host.CreateRoleAsync("manager", "account", "account.members.manage", "account.members.view");
        var sam = await host.MemberAsync("sam.admin@example.com");
        await host.PatchAsync($"/members/{sam.Text("id")}", new { role_id = manager });

        (await host.PatchAsync($"/roles/{manager}", new { permissions = Set("account.members.view") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Cannot demote the last account.members.manage holder");
        (await host.PatchAsync($"/roles/{manager}", new { permissions = Set("account.members.manage") })).ShouldBe(HttpStatusCode.OK);
    }

    private static string[] Set(params string[] permissions) => permissions;
}
