using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Invitations;

/// <summary>Operations 113-115: invitations (docs/raff-api.md#invitations).</summary>
public sealed class InvitationOperationTests : IAsyncDisposable
{
    private readonly EmulatorHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Invitation_ToTheAccount_ShowsAsPendingMemberUntilCancelled()
    {
        var created = await host.PostAsync("/invitations", new { email = "new@example.com", role_id = await host.RoleAsync("account-member") });

        created.ShouldBe(HttpStatusCode.Created).Data.Text("type").ShouldBe("account");
        created.Data.Text("account_name").ShouldBe("Example Cloud Operations");
        created.Data.Text("invited_by_email").ShouldBe("ada.owner@example.com");
        created.Data.Text("role_name").ShouldBe("Account Member");
        (await host.MemberAsync("new@example.com")).Text("invitation_id").ShouldBe(created.Data.Text("id"));
        (await host.DeleteAsync($"/invitations/{created.Data.Text("id")}"))
            .ShouldBe(HttpStatusCode.OK).Message.ShouldBe("The invitation of new@example.com was cancelled.");
        (await host.GetAsync("/members?status=pending")).Total.ShouldBe(0);
        (await host.DeleteAsync($"/invitations/{created.Data.Text("id")}"))
            .ShouldRefuse(HttpStatusCode.NotFound, $"Invitation {created.Data.Text("id")} was not found.");
    }

    [Fact]
    public async Task Invitation_ToAProject_ShowsAsPendingProjectMember()
    {
        var staging = await host.ProjectAsync("staging");
        var created = await host.PostAsync($"/projects/{staging}/invitations", new { email = "guest@example.com", role_id = await host.RoleAsync("viewer") });

        created.ShouldBe(HttpStatusCode.Created).Data.Text("type").ShouldBe("project");
        (created.Data.Text("project_id"), created.Data.Text("project_name")).ShouldBe((staging, "staging"));
        var pending = await host.GetAsync($"/projects/{staging}/members?status=pending");
        pending.Data[0].Text("invitation_id").ShouldBe(created.Data.Text("id"));
        (await host.GetAsync("/members?status=pending")).Total.ShouldBe(0);
        (await host.DeleteAsync($"/projects/{staging}/members/{pending.Ids[0]}"))
            .ShouldBe(HttpStatusCode.OK).Message.ShouldBe("The invitation of guest@example.com was cancelled.");
    }

    [Fact]
    public async Task Invitation_WithARoleOfTheOtherScope_IsRefused()
    {
        var staging = await host.ProjectAsync("staging");

        (await host.PostAsync("/invitations", new { email = "new@example.com", role_id = await host.RoleAsync("viewer") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Role Viewer has the scope project: a role of the scope account is needed here.");
        (await host.PostAsync($"/projects/{staging}/invitations", new { email = "new@example.com", role_id = await host.RoleAsync("billing") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Role Billing has the scope account: a role of the scope project is needed here.");
        (await host.PostAsync("/invitations", new { email = "new@example.com", role_id = await host.RoleAsync("owner") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "The Owner role cannot be given: an account has one owner, and support transfers it.");
    }

    [Fact]
    public async Task Invitation_OfAMember_IsRefused()
    {
        var staging = await host.ProjectAsync("staging");

        (await host.PostAsync("/invitations", new { email = "vera.viewer@example.com", role_id = await host.RoleAsync("account-member") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "vera.viewer@example.com is a member of the account already.");
        (await host.PostAsync($"/projects/{staging}/invitations", new { email = "vera.viewer@example.com", role_id = await host.RoleAsync("viewer") }))
            .ShouldRefuse(
            HttpStatusCode.BadRequest, "vera.viewer@example.com is a member of the account already: add them with POST /api/v1/projects/{id}/members.");
    }

    [Fact]
    public async Task Invitation_SentTwice_IsRefusedUntilTheFirstHasExpired()
    {
        var body = new { email = "new@example.com", role_id = await host.RoleAsync("account-member") };
        var first = (await host.PostAsync("/invitations", body)).Data.Text("id");

        (await host.PostAsync("/invitations", body)).ShouldRefuse(
            HttpStatusCode.BadRequest, $"new@example.com is invited already: cancel that invitation first with DELETE /api/v1/invitations/{first}.");
        host.Time.Advance(TimeSpan.FromDays(7));
        (await host.GetAsync("/members?status=pending")).Total.ShouldBe(1);
        var second = await host.PostAsync("/invitations", body);

        second.ShouldBe(HttpStatusCode.Created);
        (await host.GetAsync("/members?status=pending")).Data[0].Text("invitation_id").ShouldBe(second.Data.Text("id"));
        (await host.DeleteAsync($"/invitations/{first}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Invitation_Cancelled_NeedsAnInvitePermissionThere()
    {
        var (staging, production) = (await host.ProjectAsync("staging"), await host.ProjectAsync("production"));
        var invited = await host.PostAsync($"/projects/{staging}/invitations", new { email = "guest@example.com", role_id = await host.RoleAsync("viewer") });
        var path = $"/invitations/{invited.Data.Text("id")}";
        var (_, elsewhere) = await host.CreateKeyAsync(null, (production, "project-admin"));
        var (_, here) = await host.CreateKeyAsync(null, (staging, "project-admin"));

        (await host.DeleteAsync(path, key: EmulatorDemo.ViewerKey))
            .ShouldRefuse(HttpStatusCode.Forbidden, "This API key lacks the permission account.members.invite, and has project.members.invite in no project.");
        (await host.DeleteAsync(path, key: elsewhere)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync(path, key: here)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Invitation_ToAProject_NeedsTheProjectsPermissionOrTheAccounts()
    {
        var staging = await host.ProjectAsync("staging");
        var body = new { email = "guest@example.com", role_id = await host.RoleAsync("viewer") };
        var (_, both) = await host.CreateKeyAsync("account-admin", (staging, "viewer"));

        (await host.PostAsync($"/projects/{staging}/invitations", body, key: EmulatorDemo.StagingOperatorKey))
            .ShouldRefuse(HttpStatusCode.Forbidden, "This API key lacks the permission project.members.invite in project staging.");
        (await host.PostAsync($"/projects/{staging}/invitations", body, key: both)).ShouldBe(HttpStatusCode.Created);
    }
}
