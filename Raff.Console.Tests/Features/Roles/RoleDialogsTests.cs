using Bunit;
using Microsoft.AspNetCore.Components;
using Raff.Console.Features.Roles;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Roles;

/// <summary>Editing a role overwrites no one else's change, and the API's errors are shown at the field they are about.</summary>
public sealed class RoleDialogsTests : ConsoleParts
{
    private static readonly string[] Known = ["vm.view", "vm.power", "vm.console"];
    private static readonly Role Deployer = new() { Id = "r_1", Name = "Deployer", Slug = "deployer", Scope = "project", Permissions = ["vm.view"] };

    [Fact]
    public void Edit_RoleThatSomeoneElseChanged_IsComparedAgainBeforeItIsSent()
    {
        Api.On("GET", "/api/v1/roles/r_1").Always(StubAnswer.One(Wire("vm.view", "vm.console")));
        Api.On("PATCH", "/api/v1/roles/r_1").Always(StubAnswer.One(Wire("vm.view", "vm.power")));
        var dialogs = Open();
        Tick(dialogs, "vm.power");

        dialogs.Find("dialog form").Submit();
        dialogs.WaitForAssertion(() => dialogs.Find("[role=alert]").TextContent.ShouldStartWith("Someone else changed this role while you were editing."));
        dialogs.Find("[data-testid=role-diff]").TextContent.ShouldContain("vm.console removed");
        Sent().ShouldBeEmpty();

        dialogs.Find("dialog form").Submit();
        dialogs.WaitForAssertion(() => Toasts.ShouldBe(["Role Deployer changed"]));
        Sent().ShouldBe(["PATCH /api/v1/roles/r_1"]);
    }

    [Theory]
    [InlineData("A role named Deployer exists already.")]
    [InlineData("vm.power is not one of the project permissions: see GET /api/v1/permissions?scope=project.")]
    [InlineData("Cannot demote the last account.members.manage holder")]
    public void Edit_RefusedByTheApi_ShowsItsErrorAndKeepsTheSelection(string sentence)
    {
        Api.On("GET", "/api/v1/roles/r_1").Always(StubAnswer.One(Wire("vm.view")));
        Api.On("PATCH", "/api/v1/roles/r_1").Always(StubAnswer.Error(400, sentence));
        var dialogs = Open();
        Tick(dialogs, "vm.power");

        dialogs.Find("dialog form").Submit();

        dialogs.WaitForAssertion(() => dialogs.FindAll("[role=alert]").Select(alert => alert.TextContent).ShouldBe([sentence]));
        dialogs.Find("[data-testid=role-diff]").TextContent.ShouldContain("vm.power added");
    }

    private static object Wire(params string[] permissions) =>
        new { id = "r_1", name = "Deployer", slug = "deployer", scope = "project", permissions, is_system = false };

    private static void Tick(IRenderedComponent<IComponent> dialogs, string permission)
    {
        dialogs.WaitForAssertion(() => dialogs.Markup.ShouldContain(permission));
        dialogs.FindAll(".grants label").Single(label => label.TextContent.StartsWith(permission, StringComparison.Ordinal))
            .QuerySelector("input")!.Change(true);
    }

    private IRenderedComponent<IComponent> Open()
    {
        Api.On("GET", "/api/v1/permissions")
            .Always(StubAnswer.List([.. Known.Select(name => new { name, scope = "project", category = "vm", description = "" })]));
        return Ask(new RoleQuestion.Edit(new RoleRow(Deployer, new RoleUse([], null))));
    }

    private List<string> Sent() => [.. Api.Requests.Where(request => request.Method != "GET").Select(request => request.ToString())];
}
