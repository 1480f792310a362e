using Bunit;
using Microsoft.AspNetCore.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Features.Members;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Members;

/// <summary>Each error of the API is shown where it belongs, and what was typed stays.</summary>
public sealed class MemberDialogsTests : ConsoleParts
{
    private static readonly Role[] Roles =
    [
        new() { Id = "r1", Name = "Account Admin", Slug = "account-admin", Scope = "account", Permissions = [PermissionName.AccountMembersManage.Value],
            IsSystem = true },
        new() { Id = "r2", Name = "Account Member", Slug = "account-member", Scope = "account", Permissions = ["account.members.view"], IsSystem = true },
        new() { Id = "r3", Name = "Viewer", Slug = "viewer", Scope = "project", Permissions = ["vm.view"], IsSystem = true },
        new() { Id = "r4", Name = "Operator", Slug = "operator", Scope = "project", Permissions = ["vm.power"], IsSystem = true },
        new() { Id = "r5", Name = "Project Admin", Slug = "project-admin", Scope = "project", Permissions = ["vm.delete"], IsSystem = true },
    ];

    [Theory]
    [InlineData("lena@example.com is a member of the account already.", "Email address")]
    [InlineData("lena@example.com is invited already: cancel that invitation first with DELETE /api/v1/invitations/1.", "Email address")]
    [InlineData("email must be an e-mail address.", "Email address")]
    [InlineData("role_id r2 is not a role: see GET /api/v1/roles.", "Role")]
    [InlineData("Role Viewer has the scope project: a role of the scope account is needed here.", "Role")]
    [InlineData("The Owner role cannot be given: an account has one owner, and support transfers it.", "Role")]
    public async Task Invitation_Refused_ShowsTheErrorAtItsFieldAndKeepsTheInput(string sentence, string label)
    {
        Api.On("POST", "/api/v1/invitations").Always(StubAnswer.Error(400, sentence));
        var dialog = Open(new MemberQuestion.Invite(null));
        await Field(dialog, "Email address").InputAsync("lena@example.com");
        await Field(dialog, "Role").ChangeAsync("r2");

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => Wrong(dialog, label).ShouldBe(sentence));
        Field(dialog, "Email address").GetAttribute("value").ShouldBe("lena@example.com");
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r2");
        Api.Requests.Count(request => request.Method == "POST").ShouldBe(1);
        Toasts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invitation_EmptyOrTooLong_IsRejectedWithoutACall()
    {
        var dialog = Open(new MemberQuestion.Invite(null));
        dialog.Find("form").Submit();
        dialog.WaitForAssertion(() => Wrong(dialog, "Email address").ShouldBe("The email address is missing."));
        Wrong(dialog, "Role").ShouldBe("Choose a role.");

        var typed = new string('x', 250) + "@example.com";
        await Field(dialog, "Email address").InputAsync(typed);
        await Field(dialog, "Role").ChangeAsync("r2");
        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => Wrong(dialog, "Email address").ShouldBe("The email address has 262 characters; the limit is 254."));
        Field(dialog, "Email address").GetAttribute("value").ShouldBe(typed);
        Api.Requests.ShouldNotContain(request => request.Method == "POST");
    }

    [Fact]
    public async Task InviteAgain_NewInvitationRefused_ReportsTheCanceledOneAndCancelsOnce()
    {
        Api.On("DELETE", "/api/v1/invitations/inv-1").Always(StubAnswer.Json(new { success = true }));
        Api.On("POST", "/api/v1/invitations").Always(StubAnswer.Error(400, "role_id r2 is not a role: see GET /api/v1/roles."));
        var person = Reading().Map.People.Single(one => one.Name == "lena@example.com");
        var dialog = Open(new MemberQuestion.InviteAgain(person, OpenInvitation.Of(person).Single()));

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("dialog .notice").TextContent.ShouldBe("The old invitation is canceled. The new one was not sent."));
        Wrong(dialog, "Role").ShouldContain("is not a role");
        Api.On("POST", "/api/v1/invitations").Always(StubAnswer.One(
            new { id = "inv-2", type = "account", email = "lena@example.com", role_name = "Account Admin", expires_at = "2027-01-08T00:00:00Z" },
            201));
        await Field(dialog, "Role").ChangeAsync("r1");
        dialog.Find("form").Submit();
        dialog.WaitForAssertion(() => Toasts.ShouldBe(["lena@example.com invited to the account as Account Admin. The invitation expires on January 8, 2027"]));
        Api.Requests.Count(request => request.Method == "DELETE").ShouldBe(1);
    }

    [Theory]
    [InlineData("Cannot demote the last account.members.manage holder")]
    [InlineData("You cannot change your own role or status.")]
    [InlineData("The account's owner cannot be changed or removed: support transfers ownership.")]
    public async Task Role_Refused_ShowsTheErrorAndKeepsTheChoice(string sentence)
    {
        Api.On("PATCH", "/api/v1/members/m2").Always(StubAnswer.Error(400, sentence));
        var dialog = Open(new MemberQuestion.ChangeRole(Reading(), Person("tariq@example.com")));
        await Field(dialog, "Role").ChangeAsync("r2");

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.ShouldBe(sentence));
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r2");
        Toasts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Role_ChosenBeforeTheMembershipIsReadAgain_StaysChosen()
    {
        var answered = new TaskCompletionSource();
        Api.On("GET", "/api/v1/projects/prj_1/members/pm1").Always(StubAnswer.Held(
            answered.Task,
            StubAnswer.One(new { id = "pm1", user_id = "u2", role_id = "r3", role_name = "Viewer", status = "active" })));
        var dialog = Open(new MemberQuestion.ChangeProjectRole(Reading(), Person("tariq@example.com"), new ProjectId("prj_1")));
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r4");

        await Field(dialog, "Role").ChangeAsync("r5");
        answered.SetResult();

        dialog.WaitForAssertion(() => dialog.Markup.ShouldContain("Current role: Viewer"));
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r5");
    }

    [Fact]
    public async Task Role_OfTheLastManager_IsRefusedBeforeTheCall()
    {
        var dialog = Open(new MemberQuestion.ChangeRole(Reading(withoutSam: true), Person("tariq@example.com")));
        await Field(dialog, "Role").ChangeAsync("r2");

        dialog.Find("form").Submit();

        Wrong(dialog, "Role").ShouldContain("tariq@example.com is the last member besides the owner");
        Api.Requests.ShouldNotContain(request => request.Method == "PATCH");
    }

    [Theory]
    [InlineData("Cannot remove the last account.members.manage holder")]
    [InlineData("You cannot remove yourself.")]
    [InlineData("The account's owner cannot be changed or removed: support transfers ownership.")]
    public async Task Removal_Refused_StaysOpenWithTheError(string sentence)
    {
        Api.On("DELETE", "/api/v1/members/m2").Always(StubAnswer.Error(400, sentence));
        var dialog = Open(new MemberQuestion.Remove(Reading(), Person("tariq@example.com")));
        dialog.Find(".consequences").TextContent.ShouldContain("1 API key they created stays and keeps working: CI.");
        dialog.Find(".consequences").TextContent.ShouldContain("1 invitation they sent stays open: lena@example.com.");
        await dialog.Find(".labelled input").InputAsync("tariq@example.com");

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.ShouldBe(sentence));
        dialog.Find(".labelled input").GetAttribute("value").ShouldBe("tariq@example.com");
    }

    [Theory]
    [InlineData(400, "This invitation has expired.")]
    [InlineData(404, "Invitation inv-1 does not exist.")]
    public void Cancel_OfAnExpiredInvitation_ShowsTheError(int status, string sentence)
    {
        Api.On("DELETE", "/api/v1/invitations/inv-1").Always(StubAnswer.Error(status, sentence));
        var person = Person("lena@example.com");
        var dialog = Open(new MemberQuestion.Cancel(Reading(), person, OpenInvitation.Of(person).Single()));

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.ShouldBe(sentence));
    }

    [Fact]
    public void Change_WithoutAnAnswer_ShowsUnknownOutcomeAndIsNotRepeated()
    {
        Api.On("PATCH", "/api/v1/members/m2").Always(StubAnswer.Drop);
        var dialog = Open(new MemberQuestion.Suspend(Reading(), Person("tariq@example.com")));

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.FindAll("[role=alert]").ShouldHaveSingleItem(), TimeSpan.FromSeconds(30));
        Api.Requests.Count(request => request.Method == "PATCH").ShouldBe(1);
    }

    private static AccessHolder.Person Person(string email) => Reading().Map.People.Single(person => person.Name == email);

    private static AccessReading Reading(bool withoutSam = false)
    {
        Member[] members =
        [
            new() { Id = "m0", UserId = "u0", Email = "ada@example.com", Role = "owner", RoleId = "r0", Status = "active" },
            new() { Id = "m1", UserId = "u1", Email = "sam@example.com", RoleId = "r1", Status = withoutSam ? "suspended" : "active" },
            new() { Id = "m2", UserId = "u2", Email = "tariq@example.com", RoleId = "r1", RoleName = "Account Admin", Status = "active" },
            new() { Id = "m3", Email = "lena@example.com", RoleId = "r2", Status = "pending", InvitedBy = "u2", InvitationId = "inv-1" },
        ];
        AccountKey[] keys = [new() { Id = "k1", Name = "CI", KeyPrefix = "raff_12345678", IsActive = true, CreatedBy = "u2" }];
        var project = new ProjectPeople(
            new Project { Id = new ProjectId("prj_1"), Name = "staging" },
            [new ProjectMember { Id = "pm1", UserId = "u2", Email = "tariq@example.com", RoleId = "r4", RoleName = "Operator", Status = "active" }],
            null);
        return new AccessReading(AccessMap.Of(
            new AccessSources { Members = members, Keys = keys, Roles = Roles, Projects = [project] },
            default))
        { Roles = Roles, HasBasics = true, IsWhole = true };
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<IComponent> dialog, string label) =>
        dialog.Find("#" + dialog.FindAll("label").Single(one => one.QuerySelector("span")?.TextContent == label).GetAttribute("for"));

    private static string Wrong(IRenderedComponent<IComponent> dialog, string label) => dialog.Find($"#{Field(dialog, label).Id}-wrong").TextContent;

    private IRenderedComponent<IComponent> Open(MemberQuestion question)
    {
        Api.On("GET", "/api/v1/roles").Always(
            StubAnswer.List([.. Roles.Select(role =>
            new { id = role.Id, name = role.Name, slug = role.Slug, scope = role.Scope, permissions = role.Permissions, is_system = role.IsSystem })]));
        var dialog = Ask(question);
        if (dialog.FindAll("select").Count > 0)
        {
            dialog.WaitForAssertion(() => dialog.FindAll("option").Count.ShouldBeGreaterThan(2));
        }

        return dialog;
    }
}
