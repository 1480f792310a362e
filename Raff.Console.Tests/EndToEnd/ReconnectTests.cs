using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A lost connection: the page stands still, says so, and comes back to where it was.</summary>
public sealed class ReconnectTests(Chromium chromium)
{
    [Fact]
    public async Task Server_RestartedWithTabsOpen_ReturnsToTheSameAddressesStillSignedIn()
    {
        using var folder = new TemporaryFolder();
        var console = ConsoleProcess.Start(folder.Path);
        var address = await console.ListeningAsync();
        await using var profile = await chromium.ProfileAsync();
        var list = await ConsoleTab.OpenAsync(profile, address);
        await list.SignInAsync("owner", "/p/production/vms?sort=-created");
        await list.SettledAsync();
        var settings = await ConsoleTab.OpenAsync(profile, address);
        await settings.Page.GotoAsync(new Uri(address, "/settings?scope=production").ToString());
        await settings.Page.LiveAsync();
        await Expect(settings.Page.GetByTestId("session").First).ToBeVisibleAsync();
        await list.Page.EvaluateAsync("window.stillHere = true");

        await console.DisposeAsync();
        foreach (var tab in new[] { list, settings })
        {
            await Expect(Dialog(tab)).ToBeVisibleAsync();
            await Expect(Dialog(tab)).ToContainTextAsync("Nothing you do here is sent");
        }

        await list.Page.Keyboard.PressAsync("Escape");
        await Expect(Dialog(list)).ToBeVisibleAsync();
        await using var again = ConsoleProcess.Start(folder.Path, ("urls", address.ToString()));
        await again.ListeningAsync();

        await Expect(Dialog(list)).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await list.SettledAsync();
        (await list.Page.EvaluateAsync<bool>("window.stillHere === true")).ShouldBeFalse("the page was loaded anew");
        list.Page.Url.ShouldEndWith("/p/production/vms?sort=-created");
        (await list.Rows.CountAsync()).ShouldBeGreaterThan(0);
        await Expect(settings.Page.GetByTestId("session").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        settings.Page.Url.ShouldEndWith("/settings?scope=production");
    }

    [Fact]
    public async Task Click_WhileTheConnectionIsLost_IsNotSentLater()
    {
        using var world = new BrowserWorld();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vms");
        await tab.SettledAsync();
        await tab.Page.EvaluateAsync("""
            window.connected = new Promise(resolve => document.getElementById('components-reconnect-modal')
              .addEventListener('components-reconnect-state-changed', event => { if (event.detail.state === 'hide') { resolve(true); } }));
            undefined;
            """);
        world.Calls.From(tab).ShouldContain(call => call.Path == "/api/v1/vms");
        world.Calls.Forget();

        // Cut the connection and click in the same task: even a click that comes before the dialog must not be kept for later.
        await tab.Page.EvaluateAsync("Blazor._internal.forceCloseConnection(); document.querySelector('[data-testid=refresh]').click();");
        await tab.Page.EvaluateAsync("window.connected");

        // The circuit is the same one, and answers again; what it answers to is the click made now.
        await tab.Page.GetByTestId("account-menu").ClickAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Keyboard.PressAsync("Control+k");
        await Expect(tab.Page.GetByTestId("palette-option").First).ToBeVisibleAsync();
        world.Calls.From(tab).Where(call => call.Path == "/api/v1/vms").ShouldBeEmpty();
    }

    [Fact]
    public async Task Circuit_Failed_ShowsDialogAndReloadsTheSameUrl()
    {
        var fault = new FailOnce();
        using var console = new ConsoleApp(services: services => services.AddSingleton(fault).AddScoped<CircuitHandler, FailingHandler>());
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, console.Address);
        await tab.SignInAsync("owner", "/p/production/vms?sort=-created");
        await tab.SettledAsync();

        // Not a click of the mouse: whatever reaches the server first fails, and the page under the dialog takes no click then.
        fault.IsDue = true;
        await tab.Page.EvaluateAsync("document.querySelector('[data-testid=refresh]').click()");

        await Expect(tab.Page.GetByTestId("circuit-failed")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.GetByTestId("circuit-failed")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Reload", Exact = true }).ClickAsync();
        await tab.SettledAsync();
        await Expect(tab.Page.GetByTestId("circuit-failed")).ToBeHiddenAsync();
        tab.Page.Url.ShouldEndWith("/p/production/vms?sort=-created");
    }

    private sealed class FailOnce
    {
        public bool IsDue { get; set; }
    }

    private sealed class FailingHandler(FailOnce fault) : CircuitHandler
    {
        public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
        {
            if (!fault.IsDue)
            {
                return next(context);
            }

            fault.IsDue = false;
            throw new InvalidOperationException("A fault of the console, for this test.");
        };
    }

    private static ILocator Dialog(ConsoleTab tab) => tab.Page.Locator("#components-reconnect-modal");
}
