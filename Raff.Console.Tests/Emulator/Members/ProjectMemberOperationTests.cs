using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Members;

/// <summary>Operations 96-100: members of a project (docs/raff-api.md#members).</summary>
public sealed class ProjectMemberOperationTests : IAsyncDisposable
{
    private const string Vera = "vera.viewer@example.com";
    private readonly EmulatorHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task ProjectMember_Added_IsListedChangedAndRemoved()
    {
        var staging = await host.ProjectAsync("staging");
        var user = (await host.MemberAsync(Vera)).Text("user_id");
        var before = (await host.GetAsync($"/projects/{staging}/members")).Total;

        var added = await host.PostAsync($"/projects/{staging}/members", new { target_user_id = user, role_id = await host.RoleAsync("viewer") });

        added.ShouldBe(HttpStatusCode.Created).Data.Text("email").ShouldBe(Vera);
        added.Data.Text("project_id").ShouldBe(staging);
        var path = $"/projects/{staging}/members/{added.Data.Text("id")}";
        (await host.GetAsync($"/projects/{staging}/members?limit=1&offset={before}")).Ids.ShouldBe([added.Data.Text("id")!]);
        var changed = await host.PatchAsync(path, new { role_id = await host.RoleAsync("operator"), status = "suspended" });
        (changed.Data.Text("role"), changed.Data.Text("status")).ShouldBe(("operator", "suspended"));
        (await host.DeleteAsync(path)).ShouldBe(HttpStatusCode.OK).Message.ShouldBe("The member was removed from project staging.");
        (await host.GetAsync(path)).ShouldRefuse(HttpStatusCode.NotFound, $"Project member {added.Data.Text("id")} was not found.");
        (await host.MemberAsync(Vera)).Text("status").ShouldBe("active");
    }

    [Fact]
    public async Task ProjectMember_OfAnotherProject_IsNotFound()
    {
        var (staging, production) = (await host.ProjectAsync("staging"), await host.ProjectAsync("production"));
        var id = (await host.GetAsync($"/projects/{staging}/members")).Ids[0];

        (await host.GetAsync($"/projects/{production}/members/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"/projects/{production}/members", EmulatorDemo.StagingOperatorKey))
            .ShouldRefuse(HttpStatusCode.NotFound, $"Project {production} was not found.");
    }

    [Fact]
    public async Task ProjectMember_ThatBreaksARule_IsRefused()
    {
        var staging = await host.ProjectAsync("staging");
        var path = $"/projects/{staging}/members";
        var (viewer, account) = (await host.RoleAsync("viewer"), await host.RoleAsync("account-member"));
        var olu = (await host.MemberAsync("olu.operator@example.com")).Text("user_id");
        var ada = (await host.MemberAsync("ada.owner@example.com")).Text("user_id");
        var (key, _) = await host.CreateKeyAsync(null, (staging, "viewer"));
        var name = (await host.GetAsync($"/api-keys/{key}")).Data.Text("name");

        (await host.PostAsync(path, new { role_id = viewer })).ShouldRefuse(
            HttpStatusCode.BadRequest,
            "Exactly one of target_user_id and api_key_id is required; someone new is invited with POST /api/v1/projects/{id}/invitations.");
        (await host.PostAsync(path, new { role_id = viewer, target_user_id = olu, api_key_id = key })).ShouldBe(HttpStatusCode.BadRequest);
        (await host.PostAsync(path, new { target_user_id = olu })).ShouldRefuse(HttpStatusCode.BadRequest, "role_id is required.");
        (await host.PostAsync(path, new { role_id = account, target_user_id = olu }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Role Account Member has the scope account: a role of the scope project is needed here.");
        (await host.PostAsync(path, new { role_id = viewer, target_user_id = olu }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "olu.operator@example.com is a member of project staging already: change the role instead.");
        (await host.PostAsync(path, new { role_id = viewer, api_key_id = key }))
            .ShouldRefuse(HttpStatusCode.BadRequest, $"API key {name} is a member of project staging already: change the role instead.");
        (await host.PostAsync(path, new { role_id = viewer, target_user_id = ada }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "ada.owner@example.com is the account's owner and may do everything in every project.");
        (await host.PostAsync(path, new { role_id = viewer, target_user_id = Guid.Empty })).ShouldRefuse(
            HttpStatusCode.BadRequest,
            $"target_user_id {Guid.Empty} is not a member of the account: invite them with POST /api/v1/projects/{{id}}/invitations.");
        (await host.PostAsync(path, new { role_id = viewer, api_key_id = Guid.Empty }))
            .ShouldRefuse(HttpStatusCode.BadRequest, $"api_key_id {Guid.Empty} is not an API key: see GET /api/v1/api-keys.");
    }

    [Fact]
    public async Task ProjectMember_ThatIsTheCaller_CannotChangeOrRemoveItself()
    {
        var staging = await host.ProjectAsync("staging");
        var (_, secret) = await host.CreateKeyAsync(null, (staging, "project-admin"));
        var own = (await host.GetAsync($"/projects/{staging}/members?limit=200")).Ids[^1];

        (await host.PatchAsync($"/projects/{staging}/members/{own}", new { status = "suspended" }, key: secret))
            .ShouldRefuse(HttpStatusCode.BadRequest, "You cannot change your own role or status.");
        (await host.DeleteAsync($"/projects/{staging}/members/{own}", key: secret)).ShouldRefuse(HttpStatusCode.BadRequest, "You cannot remove yourself.");
    }

    [Fact]
    public async Task ProjectMember_SuspendedKey_NoLongerReachesTheProject()
    {
        var staging = await host.ProjectAsync("staging");
        var (_, secret) = await host.CreateKeyAsync(null, (staging, "viewer"));
        var member = (await host.GetAsync($"/projects/{staging}/members?limit=200")).Ids[^1];
        (await host.GetAsync("/vms", secret, staging)).ShouldBe(HttpStatusCode.OK);

        await host.PatchAsync($"/projects/{staging}/members/{member}", new { status = "suspended" });

        (await host.GetAsync("/vms", secret, staging))
            .ShouldRefuse(HttpStatusCode.Forbidden, $"Project {staging} does not exist or this API key cannot reach it.");
    }
}
