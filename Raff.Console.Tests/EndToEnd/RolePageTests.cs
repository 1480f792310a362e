using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static Raff.Console.Tests.Support.PageChecks;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The account's roles in a real browser: made, copied, changed with what that changes, compared, deleted; refusals at their field.</summary>
public sealed class RolePageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_MakesChangesComparesAndDeletes_WithEachRefusalAtItsField()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/account/roles?scope=staging");
        await tab.SettledAsync();
        world.Calls.Forget();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New role" }).ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "New role" });
        var (name, slug) = (dialog.GetByLabel("Name", new() { Exact = true }), dialog.GetByLabel("Slug", new() { Exact = true }));
        await Expect(dialog.GetByText("account.roles.view")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create role" }).ClickAsync();
        await Expect(dialog.GetByText("The name is missing.")).ToBeVisibleAsync();
        await Expect(dialog.GetByText("Select at least one permission.")).ToBeVisibleAsync();
        await name.FillAsync(new string('n', 65));
        await slug.FillAsync("Bad slug");
        await name.PressAsync("Enter");
        await Expect(dialog.GetByText("The name has 65 characters; the limit is 64.")).ToBeVisibleAsync();
        await Expect(dialog.GetByText("A slug has only lowercase letters, digits, and dashes.")).ToBeVisibleAsync();
        Changes().ShouldBeEmpty("nothing that cannot be right is sent");

        await dialog.GetByLabel("Scope", new() { Exact = true }).SelectOptionAsync("project");
        await Tick(dialog, "vm.view").CheckAsync();
        await Tick(dialog, "vm.power").CheckAsync();
        await name.FillAsync("Auditor");
        await slug.FillAsync("night-shift");
        await name.PressAsync("Enter");
        await Expect(dialog.GetByText("A role named Auditor exists already.")).ToBeVisibleAsync();
        await Expect(name).ToHaveAttributeAsync("aria-invalid", "true");
        await name.FillAsync("Night shift");
        await slug.FillAsync("auditor");
        await name.PressAsync("Enter");
        await Expect(dialog.GetByText("A role with the slug auditor exists already.")).ToBeVisibleAsync();
        await Expect(slug).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(name).ToHaveValueAsync("Night shift");
        await Expect(Tick(dialog, "vm.power")).ToBeCheckedAsync();
        await slug.FillAsync("night-shift");
        await name.PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
        var row = tab.Rows.Filter(new() { HasText = "Night shift" });
        await Expect(row).ToContainTextAsync("no one");

        await row.GetByRole(AriaRole.Link, new() { Name = "Night shift" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Night shift", Level = 1 })).ToBeVisibleAsync();
        await Expect(tab.Switcher).ToContainTextAsync("staging");
        await ActOnPageAsync(tab, "Edit…");
        var editing = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit the role Night shift" });
        await Tick(editing, "vm.console").CheckAsync();
        await Tick(editing, "vm.power").UncheckAsync();
        await Expect(editing.GetByTestId("role-diff").GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["+ vm.console added", "− vm.power removed"]);
        await Expect(editing.GetByTestId("role-affected")).ToContainTextAsync("No one has this role");
        await editing.GetByRole(AriaRole.Button, new() { Name = "Save role" }).ClickAsync();
        await Expect(editing).ToBeHiddenAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^2 of [0-9]+ permissions$") })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("grants").Locator("[data-granted=true]"))
            .ToHaveTextAsync([new System.Text.RegularExpressions.Regex("vm.view"), new("vm.console")]);

        await ActOnPageAsync(tab, "Duplicate…");
        var copying = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Duplicate Night shift" });
        await Expect(copying.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Copy of Night shift");
        await Tick(copying, "vm.delete").CheckAsync();
        await copying.GetByRole(AriaRole.Button, new() { Name = "Create role" }).ClickAsync();
        await Expect(copying).ToBeHiddenAsync();

        await tab.GoAsync("/account/roles?scope=staging&q=night");
        await Expect(tab.Rows).ToHaveCountAsync(2);
        await tab.Rows.Nth(0).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(tab.Page.GetByText("Select two or more roles to compare them.")).ToHaveCountAsync(1);
        await tab.Rows.Nth(1).GetByRole(AriaRole.Checkbox).CheckAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        var table = tab.Page.GetByTestId("compare");
        await Expect(table.Locator("[data-permission='vm.delete']"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("(yes.*no|no.*yes)", System.Text.RegularExpressions.RegexOptions.Singleline));
        await tab.Page.GetByLabel("Only differences").CheckAsync();
        await Expect(table.Locator("[data-permission]")).ToHaveCountAsync(1);
        await tab.Page.GetByLabel("Add a role").SelectOptionAsync(new SelectOptionValue { Label = "Viewer (project)" });
        await Expect(table.GetByRole(AriaRole.Link, new() { Name = "Viewer" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Viewer from the comparison" }).ClickAsync();
        await Expect(table.GetByRole(AriaRole.Link, new() { Name = "Viewer" })).ToHaveCountAsync(0);

        await tab.GoAsync("/account/roles?scope=staging");
        await MenuAsync(tab, "Deployer");
        await Expect(Item(tab, "Delete…")).ToContainTextAsync("In use by 1 member, 1 key. Give them other roles first.");
        await Expect(Item(tab, "Delete…")).ToBeDisabledAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await MenuAsync(tab, "Viewer");
        await Expect(Item(tab, "Edit…")).ToContainTextAsync("System roles can't be changed");
        await Expect(Item(tab, "Edit…")).ToBeDisabledAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await MenuAsync(tab, "Copy of Night shift");
        await Item(tab, "Delete…").ClickAsync();
        var deleting = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete the role Copy of Night shift?" });
        await deleting.GetByRole(AriaRole.Textbox).FillAsync("Copy of Night shift");
        await deleting.GetByRole(AriaRole.Button, new() { Name = "Delete role" }).ClickAsync();
        await Expect(deleting).ToBeHiddenAsync();
        await Expect(tab.Page.GetByText("Role Copy of Night shift deleted")).ToBeVisibleAsync();
        await Expect(tab.Rows.Filter(new() { HasText = "Copy of Night shift" })).ToHaveCountAsync(0);

        Changes().Select(call => call.Method).ShouldBe(["POST", "POST", "POST", "PATCH", "POST", "DELETE"]);
        string[] used =
        [
            "GET /api/v1/roles",
            "POST /api/v1/roles",
            "GET /api/v1/roles/*",
            "PATCH /api/v1/roles/*",
            "DELETE /api/v1/roles/*",
            "GET /api/v1/permissions",
        ];
        used.ShouldBeSubsetOf(Operations());
        world.Calls.All.ShouldAllBe(call => call.Project == null || !call.Path.StartsWith("/api/v1/roles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Role_RefusedByTheApi_ShowsItsMessageAndKeepsTheInput()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/account/roles");
        await tab.SettledAsync();

        // The only role beside the owner's that may manage members: the API keeps its last holder.
        world.Calls.Fault = async context =>
        {
            if (context.Request.Method is not ("PATCH" or "DELETE"))
            {
                return false;
            }

            context.Response.StatusCode = (int)HttpStatusCode.BadRequest;
            await context.Response.WriteAsJsonAsync(new
            {
                error = "Bad Request",
                message = context.Request.Method == "PATCH"
                ? "Cannot demote the last account.members.manage holder"
                : "Role Intern 2024 is in use by 1 account member: give them other roles first."
            });
            return true;
        };
        try
        {
            await MenuAsync(tab, "Break glass");
            await Item(tab, "Edit…").ClickAsync();
            var editing = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit the role Break glass" });
            await Expect(editing.GetByTestId("role-affected")).ToContainTextAsync("emergency@example.com");
            await Tick(editing, "account.members.manage").UncheckAsync();
            await editing.GetByRole(AriaRole.Button, new() { Name = "Save role" }).ClickAsync();
            await Expect(editing.GetByText("Cannot demote the last account.members.manage holder")).ToBeVisibleAsync();
            await Expect(Tick(editing, "account.members.manage")).Not.ToBeCheckedAsync();
            await editing.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
            await Expect(editing).ToBeHiddenAsync();

            await MenuAsync(tab, "Intern 2024");
            await Item(tab, "Delete…").ClickAsync();
            var deleting = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete the role Intern 2024?" });
            await deleting.GetByRole(AriaRole.Textbox).FillAsync("Intern 2024");
            await deleting.GetByRole(AriaRole.Button, new() { Name = "Delete role" }).ClickAsync();
            await Expect(deleting.GetByRole(AriaRole.Alert)).ToContainTextAsync("is in use by 1 account member");
        }
        finally
        {
            world.Calls.Fault = null;
        }
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("staging-operator")]
    [InlineData("billing")]
    public async Task Others_OpenTheUrl_AreRefusedWithAMessageEverywhere(string identity)
    {
        var role = (await world.RowsAsync("roles")).First(one => one["slug"]!.GetValue<string>() == "deployer")["id"]!.GetValue<string>();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, "/account/roles");
        foreach (var path in new[] { "/account/roles", $"/account/roles/{role}", $"/account/roles/compare?role={role}" })
        {
            await tab.Page.GotoAsync(new Uri(world.App.Address, path).ToString());
            await tab.Page.LiveAsync();
            await Expect(tab.Page.GetByTestId("page-error")).ToContainTextAsync("account.roles.view");
            await Expect(tab.Page.GetByText("vm.power")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Admin_WithoutPermission_SeesDisabledActionWithReason()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("admin", "/account/roles");
        await tab.SettledAsync();
        await MenuAsync(tab, "Intern 2024");
        await Expect(Item(tab, "Edit…")).ToBeEnabledAsync();
        await Expect(Item(tab, "Delete…")).ToBeDisabledAsync();
        await Expect(Item(tab, "Delete…")).ToContainTextAsync("Your account role Account Admin lacks account.roles.delete.");
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Pages_AndWhatTheyOpen_AreAccessibleAndFitTheScreen(int width, int height)
    {
        await using var profile = await chromium.ProfileAsync(width, height);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/account/roles");
        await tab.SettledAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Auditor" }).ClickAsync();
        await Expect(tab.Page.GetByTestId("grants")).ToBeVisibleAsync();
        await ShouldBeFineAsync(tab.Page, "role");
        await ActOnPageAsync(tab, "Edit…");
        var editing = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit the role Auditor" });
        await Tick(editing, "account.audit.view").UncheckAsync();
        await Expect(editing.GetByTestId("role-diff")).ToContainTextAsync("account.audit.view");
        await ShouldBeFineAsync(tab.Page, "role dialog");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await tab.Page.GetByLabel("Add a role").SelectOptionAsync(new SelectOptionValue { Label = "Billing (account)" });
        await Expect(tab.Page.GetByTestId("compare").GetByRole(AriaRole.Link, new() { Name = "Billing" })).ToBeVisibleAsync();
        await ShouldBeFineAsync(tab.Page, "comparison");

        await tab.GoAsync("/account/api-keys");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New API key" }).ClickAsync();
        var making = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "New API key" });
        await making.GetByLabel("Name", new() { Exact = true }).FillAsync("looked at");
        for (var step = 1; step <= 4; step++)
        {
            await Expect(making.GetByText($"Step {step} of 4")).ToBeVisibleAsync();
            await ShouldBeFineAsync(tab.Page, $"new key, step {step}");
            await making.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Next|Create key)$") }).ClickAsync();
        }

        await Expect(tab.Page.GetByTestId("new-secret")).ToBeVisibleAsync();
        await ShouldBeFineAsync(tab.Page, "new secret");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Done, I stored it" }).ClickAsync();
        await tab.Rows.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Permissions", Exact = true })).ToBeVisibleAsync();
        await ShouldBeFineAsync(tab.Page, "key");
    }

    private static ILocator Tick(ILocator dialog, string permission) => dialog.GetByRole(AriaRole.Checkbox, new() { Name = permission });

    private static ILocator Item(ConsoleTab tab, string act) => tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = act });

    private static Task MenuAsync(ConsoleTab tab, string name) =>
        tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}", Exact = true }).ClickAsync();

    private static async Task ActOnPageAsync(ConsoleTab tab, string act)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true }).ClickAsync();
        await Item(tab, act).ClickAsync();
    }

    private List<RecordedCall> Changes() => [.. world.Calls.All.Where(call => call.Method != "GET")];

    private List<string> Operations() =>
        [.. world.Calls.All.Select(call => $"{call.Method} {System.Text.RegularExpressions.Regex.Replace(call.Path, "/[0-9a-f]{8}-[0-9a-f-]{27}", "/*")}")
            .Distinct()];
}
