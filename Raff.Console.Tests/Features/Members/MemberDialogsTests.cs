using Bunit;
using Raff.Console.Domain.Access;
using Raff.Console.Features.Members;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Members;

/// <summary>Each refusal of the API shows as its own sentence where it belongs, and keeps what was typed.</summary>
public sealed class MemberDialogsTests : ConsoleParts
{
    private static readonly Role[] Roles =
    [
        new() { Id = "r1", Name = "Account Admin", Slug = "account-admin", Scope = "account", Permissions = [PermissionName.AccountMembersManage.Value], IsSystem = true },
        new() { Id = "r2", Name = "Account Member", Slug = "account-member", Scope = "account", Permissions = ["account.members.view"], IsSystem = true },
        new() { Id = "r3", Name = "Viewer", Slug = "viewer", Scope = "project", Permissions = ["vm.view"], IsSystem = true },
        new() { Id = "r4", Name = "Operator", Slug = "operator", Scope = "project", Permissions = ["vm.power"], IsSystem = true },
        new() { Id = "r5", Name = "Project Admin", Slug = "project-admin", Scope = "project", Permissions = ["vm.delete"], IsSystem = true },
    ];

    private string? done;

    [Theory]
    [InlineData("lena@example.com is a member of the account already.", "E-mail address")]
    [InlineData("lena@example.com is invited already: cancel that invitation first with DELETE /api/v1/invitations/1.", "E-mail address")]
    [InlineData("email must be an e-mail address.", "E-mail address")]
    [InlineData("role_id r2 is not a role: see GET /api/v1/roles.", "Role")]
    [InlineData("Role Viewer has the scope project: a role of the scope account is needed here.", "Role")]
    [InlineData("The Owner role cannot be given: an account has one owner, and support transfers it.", "Role")]
    public void Invitation_Refused_ShowsTheSentenceAtItsFieldAndKeepsWhatWasTyped(string sentence, string label)
    {
        Api.On("POST", "/api/v1/invitations").Always(StubAnswer.Error(400, sentence));
        var dialog = Ask(new MemberQuestion.Invite());
        Field(dialog, "E-mail address").Input("lena@example.com");
        Field(dialog, "Role").Change("r2");

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => Wrong(dialog, label).ShouldBe(sentence));
        Field(dialog, "E-mail address").GetAttribute("value").ShouldBe("lena@example.com");
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r2");
        Api.Requests.Count(request => request.Method == "POST").ShouldBe(1);
        done.ShouldBeNull();
    }

    [Fact]
    public void Invitation_EmptyOrOverlong_IsToldWithoutACall()
    {
        var dialog = Ask(new MemberQuestion.Invite());
        dialog.Find("form").Submit();
        Wrong(dialog, "E-mail address").ShouldBe("The address is missing.");
        Wrong(dialog, "Role").ShouldBe("Choose the role.");

        var typed = new string('x', 250) + "@example.com";
        Field(dialog, "E-mail address").Input(typed);
        Field(dialog, "Role").Change("r2");
        dialog.Find("form").Submit();

        Wrong(dialog, "E-mail address").ShouldBe("The address has 262 characters; the limit is 254.");
        Field(dialog, "E-mail address").GetAttribute("value").ShouldBe(typed);
        Api.Requests.ShouldNotContain(request => request.Method == "POST");
    }

    [Fact]
    public void InviteAgain_TheNewOneRefused_SaysThatTheOldOneIsGoneAndDoesNotCancelTwice()
    {
        Api.On("DELETE", "/api/v1/invitations/inv-1").Always(StubAnswer.Json(new { success = true }));
        Api.On("POST", "/api/v1/invitations").Always(StubAnswer.Error(400, "role_id r2 is not a role: see GET /api/v1/roles."));
        var person = Reading().Map.People.Single(one => one.Name == "lena@example.com");
        var dialog = Ask(new MemberQuestion.InviteAgain(person, OpenInvitation.Of(person).Single()));

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("dialog[aria-labelledby] .notice").TextContent.ShouldBe("The old invitation is cancelled; no new one was sent yet."));
        Wrong(dialog, "Role").ShouldContain("is not a role");
        Api.On("POST", "/api/v1/invitations").Always(StubAnswer.One(new { id = "inv-2", type = "account", email = "lena@example.com", role_name = "Account Admin", expires_at = "2027-01-08T00:00:00Z" }, 201));
        Field(dialog, "Role").Change("r1");
        dialog.Find("form").Submit();
        dialog.WaitForAssertion(() => done.ShouldBe("lena@example.com was invited to the account as Account Admin; the invitation ends on 8 January 2027."));
        Api.Requests.Count(request => request.Method == "DELETE").ShouldBe(1);
    }

    [Theory]
    [InlineData("Cannot demote the last account.members.manage holder")]
    [InlineData("You cannot change your own role or status.")]
    [InlineData("The account's owner cannot be changed or removed: support transfers ownership.")]
    public void Role_Refused_ShowsTheSentenceAndKeepsTheChoice(string sentence)
    {
        Api.On("PATCH", "/api/v1/members/m2").Always(StubAnswer.Error(400, sentence));
        var dialog = Ask(new MemberQuestion.ChangeRole(Person("tariq@example.com")));
        Field(dialog, "Role").Change("r2");

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.ShouldBe(sentence));
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r2");
        done.ShouldBeNull();
    }

    [Fact]
    public async Task Role_ChosenBeforeTheMembershipIsReadAgain_StaysChosen()
    {
        var answered = new TaskCompletionSource();
        Api.On("GET", "/api/v1/projects/prj_1/members/pm1").Always(StubAnswer.Held(answered.Task, StubAnswer.One(new { id = "pm1", user_id = "u2", role_id = "r3", role_name = "Viewer", status = "active" })));
        var dialog = Ask(new MemberQuestion.ChangeProjectRole(Person("tariq@example.com"), new ProjectId("prj_1")));
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r4");

        await Field(dialog, "Role").ChangeAsync("r5");
        answered.SetResult();

        dialog.WaitForAssertion(() => dialog.Markup.ShouldContain("The role there is Viewer now."));
        Field(dialog, "Role").GetAttribute("value").ShouldBe("r5");
    }

    [Fact]
    public void Role_OfTheLastManager_IsRefusedBeforeTheCall()
    {
        var dialog = Ask(new MemberQuestion.ChangeRole(Person("tariq@example.com")), Reading(withoutSam: true));
        Field(dialog, "Role").Change("r2");

        dialog.Find("form").Submit();

        Wrong(dialog, "Role").ShouldContain("tariq@example.com is the last member besides the owner");
        Api.Requests.ShouldNotContain(request => request.Method == "PATCH");
    }

    [Theory]
    [InlineData("Cannot remove the last account.members.manage holder")]
    [InlineData("You cannot remove yourself.")]
    [InlineData("The account's owner cannot be changed or removed: support transfers ownership.")]
    public void Removal_Refused_StaysOpenWithTheSentence(string sentence)
    {
        Api.On("DELETE", "/api/v1/members/m2").Always(StubAnswer.Error(400, sentence));
        var dialog = Ask(new MemberQuestion.Remove(Person("tariq@example.com")));
        dialog.Find(".consequences").TextContent.ShouldContain("1 API key they created stays and keeps working: CI.");
        dialog.Find(".consequences").TextContent.ShouldContain("1 invitation they sent stays open: lena@example.com.");
        dialog.Find(".labelled input").Input("tariq@example.com");

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.ShouldBe(sentence));
        dialog.Find(".labelled input").GetAttribute("value").ShouldBe("tariq@example.com");
    }

    [Theory]
    [InlineData(400, "This invitation has expired.")]
    [InlineData(404, "Invitation inv-1 does not exist.")]
    public void Cancel_OfAnInvitationThatIsOver_ShowsTheSentence(int status, string sentence)
    {
        Api.On("DELETE", "/api/v1/invitations/inv-1").Always(StubAnswer.Error(status, sentence));
        var person = Person("lena@example.com");
        var dialog = Ask(new MemberQuestion.Cancel(person, OpenInvitation.Of(person).Single()));

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.ShouldBe(sentence));
    }

    [Fact]
    public void Change_WithoutAnAnswer_TellsThatItsFateIsUnknownAndIsNotSentAgain()
    {
        Api.On("PATCH", "/api/v1/members/m2").Always(StubAnswer.Drop);
        var dialog = Ask(new MemberQuestion.Suspend(Person("tariq@example.com")));

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
        var project = new ProjectPeople(new Project { Id = new ProjectId("prj_1"), Name = "staging" }, [new ProjectMember { Id = "pm1", UserId = "u2", Email = "tariq@example.com", RoleId = "r4", RoleName = "Operator", Status = "active" }], null);
        return new AccessReading(AccessMap.Of(new AccessSources { Members = members, Keys = keys, Roles = Roles, Projects = [project] }, default)) { Roles = Roles, HasBasics = true, IsWhole = true };
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<MemberDialogs> dialog, string label) =>
        dialog.Find("#" + dialog.FindAll("label").Single(one => one.QuerySelector("span")?.TextContent == label).GetAttribute("for"));

    private static string Wrong(IRenderedComponent<MemberDialogs> dialog, string label) => dialog.Find($"#{Field(dialog, label).Id}-wrong").TextContent;

    private IRenderedComponent<MemberDialogs> Ask(MemberQuestion question, AccessReading? reading = null) =>
        Render<MemberDialogs>(parameters => parameters.Add(one => one.Question, question).Add(one => one.Reading, reading ?? Reading()).Add(one => one.OnDone, sentence => done = sentence));
}
