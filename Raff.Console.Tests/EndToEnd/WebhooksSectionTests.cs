using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The webhooks on the Settings page: an owner sends a test and sees what came of it.</summary>
public sealed class WebhooksSectionTests(Chromium chromium)
{
    [Fact]
    public async Task Test_SentByAnOwner_ShowsInTheLogAndOnlyToOwners()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var world = new World(receiver.Url);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/settings");
        var section = tab.Page.GetByTestId("webhooks");
        await Expect(section.GetByTestId("webhook")).ToContainTextAsync(receiver.Url.Authority);
        await Expect(section).Not.ToContainTextAsync("secret-part");

        await section.GetByTestId("webhook-test").ClickAsync();

        var delivery = section.GetByTestId("webhook-delivery");
        await Expect(delivery).ToHaveAttributeAsync("data-state", "delivered");
        await Expect(delivery).ToContainTextAsync("Delivered: 204.");
        receiver.All.ShouldHaveSingleItem().Headers["Raff-Event"].ShouldBe("test");
        await PageChecks.ShouldBeFineAsync(tab.Page, "settings with webhooks");

        await using var other = await chromium.ProfileAsync();
        var viewer = await ConsoleTab.OpenAsync(other, world.App.Address);
        await viewer.SignInAsync("viewer", "/settings");
        await Expect(viewer.Page.GetByTestId("sessions")).ToBeVisibleAsync();
        await Expect(viewer.Page.GetByTestId("webhooks")).ToHaveCountAsync(0);
    }

    private sealed class World(Uri url) : BrowserWorld(new Dictionary<string, string?>
    {
        ["Webhooks:0:Url"] = url.ToString(),
        ["Webhooks:0:Secret"] = "webhook-secret-for-the-tests",
    });
}
