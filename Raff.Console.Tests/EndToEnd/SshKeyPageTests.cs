using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The account's SSH keys in a real browser: added, renamed, deleted; what will not do is told at its field and keeps what was typed.</summary>
public sealed class SshKeyPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_AddsRenamesAndDeletes_WithEachRefusalAtItsField()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/account/ssh-keys?scope=staging");
        await tab.SettledAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "SSH keys", Level = 1 })).ToBeVisibleAsync();
        await Expect(tab.Switcher).ToContainTextAsync("staging");
        world.Calls.Forget();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add SSH key" }).ClickAsync();
        var adding = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Add an SSH key" });
        await adding.GetByLabel("Name").FillAsync(new string('n', 129));
        await adding.GetByLabel("Public key").FillAsync("ssh-ed25519 AAAA");
        await adding.GetByRole(AriaRole.Button, new() { Name = "Add key" }).ClickAsync();
        await Expect(adding.GetByText("The name has 129 characters; the limit is 128.")).ToBeVisibleAsync();
        await Expect(adding.GetByText("The text after ssh-ed25519 is not a complete key of that type")).ToBeVisibleAsync();
        await Expect(adding.GetByLabel("Public key")).ToHaveValueAsync("ssh-ed25519 AAAA");
        await adding.GetByLabel("Public key").FillAsync("-----BEGIN OPENSSH PRIVATE KEY-----");
        await Expect(adding.GetByText("This is a private key. It was not sent or stored.")).ToBeVisibleAsync();
        await Expect(adding.GetByLabel("Public key")).ToHaveValueAsync("");
        Changes().ShouldBeEmpty("nothing that cannot be right is sent");

        // Weaker than the API takes, which only the API tells.
        var weak = SshKeyText.Rsa(512);
        await adding.GetByLabel("Name").FillAsync("deploy key");
        await adding.GetByLabel("Public key").FillAsync(weak);
        await adding.GetByLabel("Name").PressAsync("Enter");
        await Expect(adding.GetByText("public_key is damaged")).ToBeVisibleAsync();
        await Expect(adding.GetByLabel("Public key")).ToHaveValueAsync(weak);

        var text = SshKeyText.Ed25519("deploy@ci");
        var fingerprint = ((Raff.Console.Domain.SshKeyText.Key)Raff.Console.Domain.SshKeyText.Read(text)).Fingerprint;
        await adding.GetByLabel("Public key").FillAsync(text);
        await Expect(adding.GetByText(fingerprint)).ToBeVisibleAsync();
        await adding.GetByRole(AriaRole.Button, new() { Name = "Add key" }).ClickAsync();
        await Expect(adding).ToBeHiddenAsync();
        var row = tab.Rows.Filter(new() { HasText = "deploy key" });
        await Expect(row).ToContainTextAsync(fingerprint);
        await Expect(row).ToContainTextAsync("ssh-ed25519");

        await ActAsync(tab, "deploy key", "Rename…");
        var renaming = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Rename deploy key" });
        await renaming.GetByLabel("Name").FillAsync(" ");
        await renaming.GetByLabel("Name").PressAsync("Enter");
        await Expect(renaming.GetByText("The name is missing.")).ToBeVisibleAsync();
        await renaming.GetByLabel("Name").FillAsync("ci key");
        await renaming.GetByLabel("Name").PressAsync("Enter");
        await Expect(renaming).ToBeHiddenAsync();
        await Expect(tab.Rows.Filter(new() { HasText = "ci key" })).ToHaveCountAsync(1);
        await Expect(row).ToHaveCountAsync(0);

        await ActAsync(tab, "ci key", "Delete…");
        var deleting = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete the SSH key ci key?" });
        await Expect(deleting).ToContainTextAsync("VMs that already have it keep it");
        await deleting.GetByRole(AriaRole.Textbox).FillAsync("ci key");
        await deleting.GetByRole(AriaRole.Button, new() { Name = "Delete SSH key" }).ClickAsync();
        await Expect(deleting).ToBeHiddenAsync();
        await Expect(tab.Page.GetByText("SSH key ci key deleted")).ToBeVisibleAsync();
        await Expect(tab.Rows.Filter(new() { HasText = "ci key" })).ToHaveCountAsync(0);

        Changes().Select(call => call.Method).ShouldBe(["POST", "POST", "PUT", "DELETE"]);
        world.Calls.All.Where(call => call.Path.StartsWith("/api/v1/ssh-keys", StringComparison.Ordinal)).ShouldAllBe(call => call.Project == null);
    }

    [Fact]
    public async Task Viewer_TriesToAdd_SeesTheReasonAndKeepsTheInput()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("viewer", "/account/ssh-keys");
        await tab.SettledAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add SSH key" }).ClickAsync();
        var adding = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Add an SSH key" });
        var text = SshKeyText.Ed25519();
        await adding.GetByLabel("Public key").FillAsync(text);
        await adding.GetByLabel("Name").FillAsync("mine");
        await adding.GetByLabel("Name").PressAsync("Enter");

        await Expect(adding.GetByRole(AriaRole.Alert)).ToContainTextAsync("account.settings.manage");
        await Expect(adding.GetByLabel("Name")).ToHaveValueAsync("mine");
        await Expect(adding.GetByLabel("Public key")).ToHaveValueAsync(text);
    }

    private static async Task ActAsync(ConsoleTab tab, string name, string act)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
    }

    private List<RecordedCall> Changes() => [.. world.Calls.All.Where(call => call.Method != "GET")];
}
