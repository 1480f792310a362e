using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Members;

/// <summary>Operations 91-95: members of the account (docs/raff-api.md#members).</summary>
public sealed class MemberOperationTests : IAsyncDisposable
{
    private const string Owner = "ada.owner@example.com";
    private const string Sam = "sam.admin@example.com";
    private const string Vera = "vera.viewer@example.com";

    private readonly EmulatorHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Members_Listed_IncludePendingInvitations()
    {
        var role = await host.RoleAsync("account-member");
        var added = await host.PostAsync("/members", new { email = "new@example.com", role_id = role });

        added.ShouldBe(HttpStatusCode.Created).Data.Text("status").ShouldBe("pending");
        added.Data.TryGetProperty("user_id", out _).ShouldBeFalse();
        added.Data.GetProperty("invitation_expires_at").GetDateTimeOffset().ShouldBe(host.Time.GetUtcNow().AddDays(7));
        added.Data.Text("role_name").ShouldBe("Account Member");
        (await host.GetAsync("/members")).Total.ShouldBe(6);
        (await host.GetAsync("/members?status=pending")).Ids.ShouldBe([added.Data.Text("id")!]);
        (await host.GetAsync("/members?status=active&limit=2&offset=4")).Total.ShouldBe(5);
        (await host.GetAsync($"/members/{added.Data.Text("id")}")).Data.Text("invitation_id").ShouldBe(added.Data.Text("invitation_id"));
    }

    [Theory]
    [InlineData("""{"role_id":"R"}""")]
    [InlineData("""{"role_id":"R","email":"a@example.com","target_user_id":"00000000-0000-4000-8000-000000000000"}""")]
    [InlineData("""{"role_id":"R","api_key_id":"00000000-0000-4000-8000-000000000000","target_user_id":"00000000-0000-4000-8000-000000000000"}""")]
    public async Task Member_AddedWithNoneOrSeveralIdentifiers_IsRefused(string body) =>
        (await host.PostAsync("/members", body.Replace("R", await host.RoleAsync("account-member"), StringComparison.Ordinal)))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Exactly one of email, target_user_id and api_key_id is required.");

    [Fact]
    public async Task Member_AddedAgain_IsRefused()
    {
        var role = await host.RoleAsync("account-member");
        var vera = await host.MemberAsync(Vera);

        (await host.PostAsync("/members", new { email = Vera.ToUpperInvariant(), role_id = role }))
            .ShouldRefuse(HttpStatusCode.BadRequest, $"{Vera.ToUpperInvariant()} is a member of the account already.");
        (await host.PostAsync("/members", new { target_user_id = vera.Text("user_id"), role_id = role }))
            .ShouldRefuse(HttpStatusCode.BadRequest, $"{Vera} is a member of the account already.");
        (await host.PostAsync("/members", new { target_user_id = Guid.Empty, role_id = role }))
            .ShouldRefuse(HttpStatusCode.BadRequest, $"target_user_id {Guid.Empty} is not a user: invite them by email.");
        (await host.PostAsync("/members", new { email = "nobody", role_id = role }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "email must be an e-mail address.");
    }

    [Fact]
    public async Task Member_RemovedAndAddedDirectly_HasNothingRestored()
    {
        var staging = await host.ProjectAsync("staging");
        var operators = (await host.GetAsync($"/projects/{staging}/members")).Total;
        var olu = await host.MemberAsync("olu.operator@example.com");

        (await host.DeleteAsync($"/members/{olu.Text("id")}")).ShouldBe(HttpStatusCode.OK);

        (await host.GetAsync($"/members/{olu.Text("id")}")).ShouldRefuse(HttpStatusCode.NotFound, $"Member {olu.Text("id")} was not found.");
        (await host.GetAsync($"/projects/{staging}/members")).Total.ShouldBe(operators - 1);
        (await host.GetAsync("/projects", EmulatorDemo.StagingOperatorKey)).Ids.ShouldBe([staging], "the API keys they made stay");
        var again = await host.PostAsync("/members", new { target_user_id = olu.Text("user_id"), role_id = await host.RoleAsync("billing") });
        again.ShouldBe(HttpStatusCode.Created).Data.Text("status").ShouldBe("active");
        (await host.GetAsync($"/projects/{staging}/members")).Total.ShouldBe(operators - 1);
    }

    [Fact]
    public async Task Member_OfAnApiKey_GivesTheKeyItsRole()
    {
        var (key, secret) = await host.CreateKeyAsync();
        (await host.GetAsync("/members", secret)).ShouldBe(HttpStatusCode.Forbidden);

        var added = await host.PostAsync("/members", new { api_key_id = key, role_id = await host.RoleAsync("account-member") });

        added.ShouldBe(HttpStatusCode.Created).Data.Text("email").ShouldBe($"{secret[..13]}@api-keys.invalid");
        var path = $"/members/{added.Data.Text("id")}";
        (await host.GetAsync("/members", secret)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/api-keys/{key}")).Data.Text("role_slug").ShouldBe("account-member");
        await host.PatchAsync(path, new { status = "suspended" });
        (await host.GetAsync("/members", secret)).ShouldBe(HttpStatusCode.Forbidden);
        await host.PatchAsync(path, new { status = "active", role_id = await host.RoleAsync("billing") });
        (await host.GetAsync($"/api-keys/{key}")).Data.Text("role_slug").ShouldBe("billing");
        (await host.DeleteAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/api-keys/{key}")).Data.TryGetProperty("role_id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Member_OfAnApiKeyThatHasARole_IsRefused()
    {
        var (key, _) = await host.CreateKeyAsync("billing");
        var role = await host.RoleAsync("account-admin");
        var name = (await host.GetAsync($"/api-keys/{key}")).Data.Text("name");

        (await host.PostAsync("/members", new { api_key_id = key, role_id = role }))
            .ShouldRefuse(HttpStatusCode.BadRequest, $"API key {name} has an account role already.");
        (await host.PostAsync("/members", new { api_key_id = Guid.Empty, role_id = role }))
            .ShouldRefuse(HttpStatusCode.BadRequest, $"api_key_id {Guid.Empty} is not an API key: see GET /api/v1/api-keys.");
    }

    [Fact]
    public async Task Member_TheOwner_CannotBeChanged()
    {
        const string Message = "The account's owner cannot be changed or removed: support transfers ownership.";
        var path = $"/members/{(await host.MemberAsync(Owner)).Text("id")}";
        var vera = $"/members/{(await host.MemberAsync(Vera)).Text("id")}";

        (await host.DeleteAsync(path)).ShouldRefuse(HttpStatusCode.BadRequest, Message);
        (await host.PatchAsync(path, new { status = "suspended" }, key: EmulatorDemo.AdminKey)).ShouldRefuse(HttpStatusCode.BadRequest, Message);
        (await host.PatchAsync(vera, new { role_id = await host.RoleAsync("owner") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "The Owner role cannot be given: an account has one owner, and support transfers it.");
    }

    [Fact]
    public async Task Member_WhoseKeyCalls_CannotChangeOrRemoveThemselves()
    {
        var path = $"/members/{(await host.MemberAsync(Sam)).Text("id")}";
        var powers = await host.CreateRoleAsync("powers", "account", "account.members.manage", "account.members.remove", "account.members.view");
        await host.PatchAsync(path, new { role_id = powers });

        (await host.PatchAsync(path, new { role_id = powers }, key: EmulatorDemo.AdminKey))
            .ShouldRefuse(HttpStatusCode.BadRequest, "You cannot change your own role or status.");
        var (key, secret) = await host.CreateKeyAsync();
        var member = await host.PostAsync("/members", new { api_key_id = key, role_id = powers });
        (await host.DeleteAsync($"/members/{member.Data.Text("id")}", key: secret)).ShouldRefuse(HttpStatusCode.BadRequest, "You cannot remove yourself.");
    }

    [Fact]
    public async Task Member_TheLastMemberManager_CannotBeRemovedOrDemoted()
    {
        var sam = $"/members/{(await host.MemberAsync(Sam)).Text("id")}";
        var vera = $"/members/{(await host.MemberAsync(Vera)).Text("id")}";
        var (admin, member) = (await host.RoleAsync("account-admin"), await host.RoleAsync("account-member"));

        (await host.DeleteAsync(sam)).ShouldRefuse(HttpStatusCode.BadRequest, "Cannot remove the last account.members.manage holder");
        (await host.PatchAsync(sam, new { role_id = member })).ShouldRefuse(HttpStatusCode.BadRequest, "Cannot demote the last account.members.manage holder");
        (await host.PatchAsync(sam, new { status = "suspended" }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Cannot demote the last account.members.manage holder");

        await host.PatchAsync(vera, new { role_id = admin });
        (await host.PatchAsync(sam, new { status = "suspended" })).ShouldBe(HttpStatusCode.OK).Data.Text("status").ShouldBe("suspended");
        (await host.DeleteAsync(vera)).ShouldRefuse(HttpStatusCode.BadRequest, "Cannot remove the last account.members.manage holder");
        (await host.PatchAsync(sam, new { status = "active" })).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync(vera)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Member_Pending_ChangesRoleButNotStatusAndIsCancelledByRemoval()
    {
        var added = await host.PostAsync("/members", new { email = "new@example.com", role_id = await host.RoleAsync("account-member") });
        var path = $"/members/{added.Data.Text("id")}";

        (await host.PatchAsync(path, new { status = "active" })).ShouldRefuse(
            HttpStatusCode.BadRequest, "A pending invitation is neither active nor suspended: it can be cancelled with DELETE /api/v1/invitations/{id}.");
        (await host.PatchAsync(path, new { status = "pending" })).ShouldRefuse(HttpStatusCode.BadRequest, "status must be active or suspended.");
        (await host.PatchAsync(path, new { role_id = await host.RoleAsync("billing") })).ShouldBe(HttpStatusCode.OK).Data.Text("role").ShouldBe("billing");
        (await host.DeleteAsync(path)).ShouldBe(HttpStatusCode.OK).Message.ShouldBe("The invitation of new@example.com was cancelled.");
        (await host.DeleteAsync($"/invitations/{added.Data.Text("invitation_id")}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Member_WithAnEmptyChangeOrAProjectRole_IsRefused()
    {
        var path = $"/members/{(await host.MemberAsync(Vera)).Text("id")}";

        (await host.PatchAsync(path, new { })).ShouldRefuse(HttpStatusCode.BadRequest, "At least one of role_id, status is required.");
        (await host.PatchAsync(path, new { role_id = await host.RoleAsync("viewer") }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "Role Viewer has the scope project: a role of the scope account is needed here.");
    }
}
