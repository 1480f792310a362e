using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Every change of the account, made once in its dialog. What each refuses is tested with its page.</summary>
internal sealed class AccountTour(ConsoleTab tab)
{
    private const string Nils = "nils.sales@example.com";

    private IPage Page => tab.Page;

    /// <summary>Makes the changes, and takes back what it made.</summary>
    /// <param name="user">The user id of the member whom it removes and adds again.</param>
    public async Task ChangeEverythingAsync(string user)
    {
        await ProjectsAsync();
        await InvitationsAsync();
        await MembersAsync(user);
        await RolesAsync();
        await ApiKeysAsync();
        await SshKeysAsync();
    }

    private async Task ProjectsAsync()
    {
        await tab.GoAsync("/account/projects");
        var creating = await OpenAsync("New project", "New project");
        await creating.GetByLabel("Name").FillAsync("Tour");
        await SendAsync(creating, "Create project");
        await ActAsync("Tour", "Edit…");
        var editing = Dialog("Edit Tour");
        await editing.GetByLabel("Name").FillAsync("Tour again");
        await editing.GetByLabel("Name").PressAsync("Enter");
        await Expect(editing).ToBeHiddenAsync();
        await ActAsync("Tour again", "Delete…");
        await ConfirmAsync("Delete the project Tour again?", "Delete project", "Tour again");
    }

    private async Task InvitationsAsync()
    {
        await tab.GoAsync("/account/members");
        var inviting = await OpenAsync("Invite member", "Invite a member");
        await inviting.GetByLabel("Email address").FillAsync("tour@example.com");
        await ChooseRoleAsync(inviting, "Account Member");
        await SendAsync(inviting, "Send invitation");
        await ActAsync("tour@example.com", "Cancel the invitation to the account…");
        await ConfirmAsync("Cancel the invitation of tour@example.com?", "Cancel invitation");
        await OpenAsync("Invite member", "Invite a member");
        await inviting.GetByLabel("Access").SelectOptionAsync("Project");
        await inviting.GetByLabel("Email address").FillAsync("project@example.com");
        await inviting.GetByLabel("Project").SelectOptionAsync(new SelectOptionValue { Label = "dev" });
        await ChooseRoleAsync(inviting, "Viewer");
        await SendAsync(inviting, "Send invitation");
    }

    private async Task MembersAsync(string user)
    {
        await ActAsync(Nils, "Change account role…");
        var role = Dialog($"Change the account role of {Nils}");
        await ChooseRoleAsync(role, "Auditor");
        await SendAsync(role, "Change role");
        await tab.Rows.GetByRole(AriaRole.Link, new() { Name = Nils, Exact = true }).ClickAsync();
        var adding = await OpenAsync("Add to a project", $"Add {Nils} to a project");
        await adding.GetByLabel("Project").SelectOptionAsync(new SelectOptionValue { Label = "staging" });
        await ChooseRoleAsync(adding, "Viewer");
        await SendAsync(adding, "Add to project");
        await InStagingAsync("Change role…");
        var changing = Dialog($"Change the role of {Nils}");
        await Expect(changing.GetByText("Current role: Viewer")).ToBeVisibleAsync();
        await ChooseRoleAsync(changing, "Operator");
        await SendAsync(changing, "Change role");
        await InStagingAsync("Remove from project…");
        await ConfirmAsync($"Remove {Nils} from staging?", "Remove from project", Nils);
        await ActOnPageAsync("Remove from the account…");
        await ConfirmAsync($"Remove {Nils} from the account?", "Remove member", Nils);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "No longer a member" })).ToBeVisibleAsync();

        await tab.GoAsync("/account/members");
        var known = await OpenAsync("Invite member", "Invite a member");
        await known.GetByLabel("Access").SelectOptionAsync("Known");
        await known.GetByLabel("User ID").FillAsync(user);
        await ChooseRoleAsync(known, "Account Member");
        await SendAsync(known, "Add member");
    }

    private async Task RolesAsync()
    {
        await tab.GoAsync("/account/roles");
        var creating = await OpenAsync("New role", "New role");
        await creating.GetByLabel("Scope", new() { Exact = true }).SelectOptionAsync("project");
        await creating.GetByRole(AriaRole.Checkbox, new() { Name = "vm.view" }).CheckAsync();
        await creating.GetByLabel("Name", new() { Exact = true }).FillAsync("Tourist");
        await creating.GetByLabel("Slug", new() { Exact = true }).FillAsync("tourist");
        await SendAsync(creating, "Create role");
        await ActAsync("Tourist", "Edit…");
        var editing = Dialog("Edit the role Tourist");
        await editing.GetByRole(AriaRole.Checkbox, new() { Name = "vm.console" }).CheckAsync();
        await SendAsync(editing, "Save role");
        await ActAsync("Tourist", "Delete…");
        await ConfirmAsync("Delete the role Tourist?", "Delete role", "Tourist");
    }

    private async Task ApiKeysAsync()
    {
        await tab.GoAsync("/account/api-keys");
        var creating = await OpenAsync("New API key", "New API key");
        await Expect(creating.GetByText("Reading roles…")).ToHaveCountAsync(0);
        await creating.GetByLabel("Name", new() { Exact = true }).FillAsync("tour key");
        for (var step = 2; step <= 4; step++)
        {
            await creating.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await Expect(creating.GetByText($"Step {step} of 4")).ToBeVisibleAsync();
        }

        await creating.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        await SendAsync(Dialog("API key tour key created"), "Done, I stored it");
        await ActAsync("tour key", "Edit…");
        var editing = Dialog("Edit tour key");
        await editing.GetByLabel("Name", new() { Exact = true }).FillAsync("toured");
        await SendAsync(editing, "Save");
        await tab.Rows.GetByRole(AriaRole.Link, new() { Name = "toured" }).ClickAsync();
        await ActOnPageAsync("Regenerate…");
        await ConfirmAsync("Regenerate the API key toured?", "Regenerate key", "toured");
        await SendAsync(Dialog("API key toured has a new secret"), "Done, I stored it");
        await ActOnPageAsync("Revoke…");
        await ConfirmAsync("Revoke the API key toured?", "Revoke key", "toured");
    }

    private async Task SshKeysAsync()
    {
        await tab.GoAsync("/account/ssh-keys");
        var adding = await OpenAsync("Add SSH key", "Add an SSH key");
        await adding.GetByLabel("Name").FillAsync("tour key");
        await adding.GetByLabel("Public key").FillAsync(SshKeyText.Ed25519("tour@ci"));
        await SendAsync(adding, "Add key");
        await ActAsync("tour key", "Rename…");
        var renaming = Dialog("Rename tour key");
        await renaming.GetByLabel("Name").FillAsync("toured");
        await renaming.GetByLabel("Name").PressAsync("Enter");
        await Expect(renaming).ToBeHiddenAsync();
        await ActAsync("toured", "Delete…");
        await ConfirmAsync("Delete the SSH key toured?", "Delete SSH key", "toured");
    }

    private ILocator Dialog(string name) => Page.GetByRole(AriaRole.Dialog, new() { Name = name });

    private async Task<ILocator> OpenAsync(string button, string dialog)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(Dialog(dialog)).ToBeVisibleAsync();
        return Dialog(dialog);
    }

    private static async Task SendAsync(ILocator dialog, string button)
    {
        await dialog.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    private async Task ConfirmAsync(string dialog, string button, string? typed = null)
    {
        if (typed is not null)
        {
            await Dialog(dialog).GetByRole(AriaRole.Textbox).FillAsync(typed);
        }

        await SendAsync(Dialog(dialog), button);
    }

    private async Task ActAsync(string row, string act)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {row}", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    private async Task ActOnPageAsync(string act)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    private async Task InStagingAsync(string act)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Actions in staging" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menu, new() { Name = "Actions in staging" }).GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    /// <summary>Chooses a role by its name; the text of its option also counts its permissions.</summary>
    private static async Task ChooseRoleAsync(ILocator dialog, string role)
    {
        var option = dialog.GetByLabel("Role").GetByRole(AriaRole.Option, new() { NameRegex = new Regex($@"^{role} \(\d") });
        await Expect(option).ToHaveCountAsync(1);
        await dialog.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = await option.InnerTextAsync() });
    }
}
