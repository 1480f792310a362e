using System.Net;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sessions;

public sealed class CircuitGuardTests
{
    [Fact]
    public async Task Circuit_ResumedByAnotherSession_IsRefused()
    {
        using var console = new ConsoleApp();
        using var owner = await SignedInAsync(console, "owner");
        using var billing = await SignedInAsync(console, "billing");
        await using var opened = await CircuitClient.ConnectAsync(owner);
        var secret = (await opened.StartCircuitAsync(console.Address)).ShouldNotBeNull();

        await using var thief = await CircuitClient.ConnectAsync(billing);
        (await thief.CallAsync("ConnectCircuit", secret)).ShouldBe(false);
        (await thief.CallAsync("ResumeCircuit", secret, console.Address.AbsoluteUri, console.Address.AbsoluteUri, "[]", "")).ShouldBeNull();

        await using var back = await CircuitClient.ConnectAsync(owner);
        (await back.CallAsync("ConnectCircuit", secret)).ShouldBe(true, "its own session gets it back");
    }

    [Fact]
    public async Task Circuit_InvalidSecret_IsRefused()
    {
        using var console = new ConsoleApp();
        using var owner = await SignedInAsync(console, "owner");
        await using var client = await CircuitClient.ConnectAsync(owner);

        (await client.CallAsync("ConnectCircuit", "invented")).ShouldBe(false);
    }

    [Fact]
    public async Task Tabs_TooManyPerSession_AreRefusedWithAMessage()
    {
        using var console = new ConsoleApp();
        using var browser = await SignedInAsync(console, "viewer");
        var clients = new List<CircuitClient>();
        for (var i = 0; i < OpenCircuits.PerSession; i++)
        {
            clients.Add(await CircuitClient.ConnectAsync(browser));
            (await clients[^1].StartCircuitAsync(console.Address)).ShouldNotBeNull();
        }

        clients.Add(await CircuitClient.ConnectAsync(browser));
        (await Should.ThrowAsync<InvalidOperationException>(() => clients[^1]
            .StartCircuitAsync(console.Address))).Message.ShouldContain("already has 50 tabs open");
        using var page = await browser.GetAsync("/all");
        page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("already has 50 tabs open");

        using var another = await SignedInAsync(console, "viewer");
        (await another.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK, "another session has tabs of its own");
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public void Refusal_TooManyTabs_ShowsAMessage()
    {
        var circuits = new OpenCircuits(new ManualTime());
        for (var i = 0; i < OpenCircuits.PerKey; i++)
        {
            circuits.Open($"secret {i}", new SessionId($"session {i / 10}"), "key", $"connection {i}");
        }

        circuits.Refusal(new SessionId("new"), "key").ShouldNotBeNull().ShouldContain("of this API key already have 500 tabs open");
        circuits.Refusal(new SessionId("new"), "another key").ShouldBeNull();
        circuits.Leave("connection 3");
        circuits.Refusal(new SessionId("new"), "key").ShouldBeNull();
        circuits.IsOf("secret 3", new SessionId("session 0")).ShouldBeTrue("it can be resumed for a while");
    }

    private static async Task<ConsoleBrowser> SignedInAsync(ConsoleApp console, string identity)
    {
        var browser = new ConsoleBrowser(console.Address);
        await browser.SignInAsync(identity);
        return browser;
    }
}
