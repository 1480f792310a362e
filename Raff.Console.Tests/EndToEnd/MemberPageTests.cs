using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Members and invitations in a real browser: as owner all of it; as others what is disabled with the reason, or refused with a sentence.</summary>
public sealed partial class MemberPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_InvitesCancelsAndInvitesAgain_WithEachRefusalAtItsField()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "owner", "/account/members");
        await Expect(Row(tab, "jonas.dev@example.com")).ToContainTextAsync("dev: Project Admin");
        world.Calls.Forget();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Invite member" }).ClickAsync();
        var inviting = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Invite a member" });
        var send = inviting.GetByRole(AriaRole.Button, new() { Name = "Send invitation" });
        await inviting.GetByLabel("Email address").FillAsync("not an address");
        await inviting.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(inviting, "Account Member") });
        await send.ClickAsync();
        await Expect(inviting.GetByText("email must be an e-mail address.")).ToBeVisibleAsync();
        await Expect(inviting.GetByLabel("Email address")).ToHaveValueAsync("not an address");
        await inviting.GetByLabel("Email address").FillAsync("ada.owner@example.com");
        await send.ClickAsync();
        await Expect(inviting.GetByText("ada.owner@example.com is a member of the account already.")).ToBeVisibleAsync();
        await inviting.GetByLabel("Email address").FillAsync("fresh@example.com");
        await inviting.GetByLabel("Email address").PressAsync("Enter");
        await Expect(inviting).ToBeHiddenAsync();
        await Expect(Row(tab, "fresh@example.com")).ToContainTextAsync("invited");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Invite member" }).ClickAsync();
        await inviting.GetByLabel("Access").SelectOptionAsync("Project");
        await inviting.GetByLabel("Email address").FillAsync("contractor@example.com");
        await send.ClickAsync();
        await Expect(inviting.GetByText("Choose a project.")).ToBeVisibleAsync();
        await inviting.GetByLabel("Project").SelectOptionAsync(new SelectOptionValue { Label = "dev" });
        await inviting.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(inviting, "Viewer") });
        await send.ClickAsync();
        await Expect(inviting).ToBeHiddenAsync();
        await Expect(tab.Page.GetByText("contractor@example.com invited to dev as Viewer")).ToBeVisibleAsync();
        await Expect(Row(tab, "contractor@example.com")).ToContainTextAsync("dev: Viewer (invited)");

        await Expect(Row(tab, "consultant@example.org")).ToContainTextAsync("expired");
        await ActAsync(tab, "consultant@example.org", "Invite to the account again…");
        var again = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Invite consultant@example.org again" });
        await again.GetByRole(AriaRole.Button, new() { Name = "Send invitation" }).ClickAsync();
        await Expect(again).ToBeHiddenAsync();
        await Expect(Row(tab, "consultant@example.org")).ToContainTextAsync("invited");

        await ActAsync(tab, "lena.new@example.com", "Cancel the invitation to the account…");
        await tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Cancel the invitation of lena.new@example.com?" })
            .GetByRole(AriaRole.Button, new() { Name = "Cancel invitation" }).ClickAsync();
        await Expect(tab.Page.GetByText("Invitation of lena.new@example.com to the account canceled")).ToBeVisibleAsync();
        await Expect(Row(tab, "lena.new@example.com")).ToHaveCountAsync(0);

        var file = await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/account/members/export.csv?status=invited").ToString());
        file.Headers["content-type"].ShouldStartWith("text/csv");
        var lines = (await file.TextAsync()).Split("\r\n");
        lines.ShouldContain(line => line.StartsWith("contractor@example.com,project only,,\"[\"\"dev: Viewer (invited)\"\"]\"", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.StartsWith("ada.owner", StringComparison.Ordinal));

        Changes().ShouldBe(["POST invitations", "POST invitations", "POST invitations", "POST projects/{id}/invitations", "DELETE invitations/{id}",
            "POST invitations", "DELETE invitations/{id}"]);
        world.Calls.From(tab).ShouldAllBe(call => call.Project == null);
    }

    [Fact]
    public async Task Owner_ChangesSuspendsRemovesAndTakesBack_OnTheListAndThePageOfAMember()
    {
        const string nils = "nils.sales@example.com";
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "owner", "/account/members");
        world.Calls.Forget();
        await ActAsync(tab, nils, "Change account role…");
        var role = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = $"Change the account role of {nils}" });
        await role.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(role, "Auditor") });
        await role.GetByRole(AriaRole.Button, new() { Name = "Change role" }).ClickAsync();
        await Expect(role).ToBeHiddenAsync();
        await Expect(Row(tab, nils)).ToContainTextAsync("Auditor");
        await ActAsync(tab, nils, "Suspend…");
        await ConfirmAsync(tab, $"Suspend {nils}?", "Suspend");
        await Expect(Row(tab, nils)).ToContainTextAsync("suspended");
        await ActAsync(tab, nils, "Reactivate…");
        await ConfirmAsync(tab, $"Reactivate {nils}?", "Reactivate");
        await Expect(Row(tab, nils)).ToContainTextAsync("active");

        await Row(tab, nils).GetByRole(AriaRole.Link, new() { Name = nils }).ClickAsync();
        var projects = tab.Page.GetByTestId("member-projects");
        await projects.GetByRole(AriaRole.Button, new() { Name = "Add to a project" }).ClickAsync();
        var adding = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = $"Add {nils} to a project" });
        await adding.GetByLabel("Project").SelectOptionAsync(new SelectOptionValue { Label = "staging" });
        await adding.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(adding, "Viewer") });
        await adding.GetByRole(AriaRole.Button, new() { Name = "Add to project" }).ClickAsync();
        await Expect(adding).ToBeHiddenAsync();
        var staging = projects.GetByRole(AriaRole.Row).Filter(new() { HasText = "staging" });
        await Expect(staging).ToContainTextAsync("Viewer");
        await InProjectAsync(tab, "Change role…");
        var changing = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = $"Change the role of {nils}" });
        await Expect(changing.GetByText("Current role: Viewer")).ToBeVisibleAsync();
        await changing.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(changing, "Operator") });
        await changing.GetByRole(AriaRole.Button, new() { Name = "Change role" }).ClickAsync();
        await Expect(staging).ToContainTextAsync("Operator");
        await tab.Page.GetByTestId("member-permissions").GetByLabel("Where").SelectOptionAsync(new SelectOptionValue { Label = "staging" });
        await Expect(tab.Page.GetByTestId("member-permissions")).ToContainTextAsync("vm.power");
        await Expect(tab.Page.GetByTestId("member-permissions").GetByText("vm.delete")).ToHaveCountAsync(0);
        await InProjectAsync(tab, "Suspend…");
        await ConfirmAsync(tab, $"Suspend {nils} in staging?", "Suspend");
        await Expect(staging).ToContainTextAsync("suspended");
        await Expect(tab.Page.GetByTestId("member-permissions")).ToContainTextAsync("Nothing for now: suspended.");
        await InProjectAsync(tab, "Reactivate…");
        await ConfirmAsync(tab, $"Reactivate {nils} in staging?", "Reactivate");
        await Expect(staging).ToContainTextAsync("active");
        await InProjectAsync(tab, "Remove from project…");
        await ConfirmAsync(tab, $"Remove {nils} from staging?", "Remove from project", nils);
        await Expect(projects).ToContainTextAsync("No roles in projects");

        var user = (await world.RowsAsync("members")).Single(row => row["email"]!.ToString() == nils)["user_id"]!.ToString();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove from the account…" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog, new() { Name = $"Remove {nils} from the account?" })).ToContainTextAsync("They created no API keys.");
        await ConfirmAsync(tab, $"Remove {nils} from the account?", "Remove member", nils);
        await Expect(tab.Page.GetByText($"{nils} removed from the account and from every project")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "No longer a member" })).ToBeVisibleAsync();

        // What was removed by mistake comes back by the user's id, as nothing but a member.
        await tab.GoAsync("/account/members");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Invite member" }).ClickAsync();
        var inviting = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Invite a member" });
        await inviting.GetByLabel("Access").SelectOptionAsync("Known");
        await inviting.GetByLabel("User ID").FillAsync(user);
        await inviting.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(inviting, "Account Member") });
        await inviting.GetByRole(AriaRole.Button, new() { Name = "Add member" }).ClickAsync();
        await Expect(inviting).ToBeHiddenAsync();
        await Expect(Row(tab, nils)).ToContainTextAsync("active");

        Changes().ShouldBe([
            "PATCH members/{id}", "PATCH members/{id}", "PATCH members/{id}", "POST projects/{id}/members", "PATCH projects/{id}/members/{id}",
                "PATCH projects/{id}/members/{id}",
            "PATCH projects/{id}/members/{id}", "DELETE projects/{id}/members/{id}", "DELETE members/{id}", "POST members",
        ]);
        Operations("GET").ShouldContain("members");
        Operations("GET").ShouldContain("members/{id}");
        Operations("GET").ShouldContain("projects/{id}/members");
        Operations("GET").ShouldContain("projects/{id}/members/{id}");
        world.Calls.From(tab).ShouldAllBe(call => call.Project == null);
    }

    [Fact]
    public async Task Admin_WithoutPermission_SeesDisabledActionWithReason()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "admin", "/account/members");
        await MenuAsync(tab, "ada.owner@example.com");
        await ShouldBeDisabledAsync(tab, "Change account role…", "The owner can't be changed or removed");
        await tab.Page.Keyboard.PressAsync("Escape");
        await MenuAsync(tab, "sam.admin@example.com");
        await ShouldBeDisabledAsync(tab, "Suspend…", "Your key belongs to this member");
        await tab.Page.Keyboard.PressAsync("Escape");
        await MenuAsync(tab, "jonas.dev@example.com");
        await ShouldBeDisabledAsync(tab, "Remove from the account…", "Your account role Account Admin lacks account.members.remove.");
        await Expect(tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Suspend…" })).Not.ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task Viewer_UnknownRole_IsRefusedWithAMessage()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "viewer", "/account/members");
        await Expect(tab.Page.GetByTestId("access-missing").Filter(new() { HasText = "account.roles.view" })).ToBeVisibleAsync();
        await ActAsync(tab, "zoe.qa@example.com", "Remove from the account…");
        var removing = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Remove zoe.qa@example.com from the account?" });
        await removing.GetByRole(AriaRole.Textbox).FillAsync("zoe.qa@example.com");
        await removing.GetByRole(AriaRole.Button, new() { Name = "Remove member" }).ClickAsync();

        await Expect(removing.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This API key lacks the permission account.members.remove.");
        await Expect(removing.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("zoe.qa@example.com");
        await Expect(Row(tab, "zoe.qa@example.com")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Billing_OpensPageByUrl_SeesOnlyARefusal()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await OpenAsync(profile, "billing", "/account/members");
        await Expect(tab.Page.GetByTestId("page-error")).ToContainTextAsync("account.members.view");
        await Expect(tab.Rows).ToHaveCountAsync(0);
        var somebody = (await world.RowsAsync("members"))[0]["id"]!.ToString();
        await tab.Page.GotoAsync(new Uri(world.App.Address, $"/account/members/{somebody}").ToString());
        await tab.Page.LiveAsync();

        await Expect(tab.Page.GetByTestId("page-error")).ToContainTextAsync("account.members.view");
        await Expect(tab.Page.GetByTestId("member-facts")).ToHaveCountAsync(0);
    }

    private async Task<ConsoleTab> OpenAsync(IBrowserContext profile, string identity, string path)
    {
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, path);
        await tab.SettledAsync();
        return tab;
    }

    private static ILocator Row(ConsoleTab tab, string email) =>
        tab.Rows.Filter(new() { HasText = email }).Filter(new() { Has = tab.Page.GetByRole(AriaRole.Link, new() { Name = email, Exact = true }) });

    private static async Task MenuAsync(ConsoleTab tab, string name)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Open member" })).ToBeVisibleAsync();
    }

    private static async Task ActAsync(ConsoleTab tab, string name, string act)
    {
        await MenuAsync(tab, name);
        await tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    private static async Task InProjectAsync(ConsoleTab tab, string act)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Actions in staging" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Menu, new() { Name = "Actions in staging" }).GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    private static async Task ConfirmAsync(ConsoleTab tab, string title, string verb, string? typed = null)
    {
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = title });
        if (typed is not null)
        {
            await dialog.GetByRole(AriaRole.Textbox).FillAsync(typed);
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    private static async Task ShouldBeDisabledAsync(ConsoleTab tab, string act, string reason)
    {
        var item = tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = act });
        await Expect(item).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(item).ToContainTextAsync(reason);
    }

    /// <summary>The whole text of the option of a role, which also counts its permissions.</summary>
    private static async Task<string> LabelAsync(ILocator dialog, string role)
    {
        var option = dialog.GetByLabel("Role").GetByRole(AriaRole.Option, new() { NameRegex = new Regex($@"^{role} \(\d") });
        await Expect(option).ToHaveCountAsync(1);
        return await option.InnerTextAsync();
    }

    private List<string> Changes() => [.. world.Calls.All.Where(call => call.Method != "GET").Select(call => $"{call.Method} {Operation(call.Path)}")];

    private List<string> Operations(string method) => [.. world.Calls.All.Where(call => call.Method == method).Select(call => Operation(call.Path)).Distinct()];

    private static string Operation(string path) => Id().Replace(path["/api/v1/".Length..], "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
