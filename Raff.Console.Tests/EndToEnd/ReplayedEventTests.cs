using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>An event that arrives again after the connection broke and came back changes nothing twice.</summary>
public sealed class ReplayedEventTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    /// <summary>Keeps the messages in which the page sends events of its elements, and the connection that it uses now.</summary>
    private const string Tap = """
        window.events = [];
        const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (data) {
          window.connection = this;
          const text = typeof data === 'string' ? data : new TextDecoder('latin1').decode(data);
          if (text.includes('DispatchEventAsync')) { window.events.push(typeof data === 'string' ? data : data.slice(0)); }
          return send.call(this, data);
        };
        """;

    [Fact]
    public async Task Confirmation_ReplayedAfterAReconnect_IsSentOnce()
    {
        var project = (await world.ProjectsAsync())["staging"];
        var id = await world.CreateVmAsync(project, "replayed-01");
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await page.AddInitScriptAsync(Tap);
        await tab.SignInAsync("owner", $"/vms/{id}?scope=all");
        await Expect(page.GetByTestId("vm-status")).ToContainTextAsync("active");
        await page.Locator(".acts > [data-command='vm.stop']").ClickAsync();
        await Expect(page.GetByTestId("confirm-submit")).ToBeEnabledAsync();
        world.Calls.Forget();
        var (arrived, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Calls.Fault = async context =>
        {
            if (context.Request.Method == "POST" && context.Request.Path.Value!.EndsWith($"{id}/stop", StringComparison.Ordinal))
            {
                arrived.TrySetResult();
                await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
            }

            return false;
        };

        // Sent, and the connection breaks before there is an answer.
        await page.EvaluateAsync("window.events.length = 0");
        await page.GetByTestId("confirm-submit").ClickAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await page.EvaluateAsync("""
            () => new Promise(resolve => {
              document.getElementById('components-reconnect-modal')
                .addEventListener('components-reconnect-state-changed', event => { if (event.detail.state === 'hide') { resolve(); } });
              Blazor._internal.forceCloseConnection();
            })
            """);

        // The same circuit is back. The click arrives once more, as its message and as a click of its own.
        (await page.EvaluateAsync<int>("window.events.length")).ShouldBeGreaterThan(0, "the click was seen");
        await page.EvaluateAsync("() => { for (const event of [...window.events]) { window.connection.send(event); } }");
        await page.EvaluateAsync("document.querySelector('[data-testid=confirm-submit]')?.click()");

        // What is sent on a connection arrives in order: once this is answered, those events were taken too.
        await page.EvaluateAsync("document.querySelector('[data-testid=palette-button]').click()");
        await Expect(page.GetByTestId("palette-option").First).ToBeAttachedAsync();
        answer.SetResult();

        await page.ReloadAsync();
        await Expect(page.GetByTestId("vm-status")).ToContainTextAsync("stopped");
        var change = world.Calls.All.Single(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal));
        (change.Path, change.Project).ShouldBe(($"/api/v1/vms/{id}/stop", project));
        await tab.Page.GotoAsync(new Uri(world.App.Address, "/activity?scope=all&q=replayed-01").ToString());
        await Expect(page.GetByTestId("operation")).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("operation")).ToHaveAttributeAsync("data-state", "succeeded");
    }
}
