using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Operations of a real process that is stopped or killed, in front of an API that runs on.</summary>
public sealed class OperationRestartTests(Chromium chromium)
{
    [Fact]
    public async Task Restart_InTheMiddleOfFiveOperations_LosesNoneAndEachEndsWithItsTrueResult()
    {
        // Nothing settles until the test says so.
        await using var api = EngineWorld.Start(("Emulator:OperationSeconds", "3600"));
        await using var engine = await api.OpenAsync();
        var project = await engine.ProjectAsync("staging");
        var (stop, start, reboot, late) = (await engine.CreateVmAsync(project, "to-stop"), await engine.CreateVmAsync(project, "to-start"),
            await engine.CreateVmAsync(project, "to-reboot"), await engine.CreateVmAsync(project, "to-stop-late"));
        foreach (var (vm, status) in new[] { (stop, "active"), (start, "passive"), (reboot, "active"), (late, "active") })
        {
            api.SetStatus(vm.Id, status);
        }

        using var folder = new TemporaryFolder();
        var endpoint = ("Raff:Endpoint", engine.Client.Connection.Endpoint.ToString());
        await using var first = ConsoleProcess.Start(folder.Path, endpoint);
        var address = await first.ListeningAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await SignInAsync(page, address);
        await SendAsync(page, address, stop, "vm.stop");
        await SendAsync(page, address, start, "vm.start");
        await SendAsync(page, address, reboot, "vm.reboot");
        await SendAsync(page, address, late, "vm.stop");
        await CreateAsync(page, address, "fresh");
        await page.GotoAsync(new Uri(address, "/activity?scope=all").ToString());
        await page.LiveAsync();
        await Expect(page.Locator("[data-testid=operation][data-state=running]")).ToHaveCountAsync(5);

        (await first.StopAsync()).ShouldBe(0);
        var fresh = await FindAsync(engine, project, "fresh");
        api.SetStatus(stop.Id, "passive");
        api.SetStatus(start.Id, "failure");
        api.SetStatus(reboot.Id, "active");
        api.SetStatus(fresh.Id, "active");
        api.Calls.Forget();
        await using var second = ConsoleProcess.Start(folder.Path, endpoint, ("urls", address.GetLeftPart(UriPartial.Authority)));
        await second.ListeningAsync();
        await page.GotoAsync(new Uri(address, "/activity?scope=all").ToString());
        await page.LiveAsync();

        await Expect(Of(page, "to-stop was stopped.")).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(Of(page, "to-start ended in a failure.")).ToHaveAttributeAsync("data-state", "failed");
        await Expect(Of(page, "to-reboot was rebooted.")).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(Of(page, "fresh was created.")).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(Of(page, "Stopping to-stop-late.")).ToHaveAttributeAsync("data-state", "running");
        api.SetStatus(late.Id, "passive");
        await Expect(Of(page, "to-stop-late was stopped.")).ToHaveAttributeAsync("data-state", "succeeded", new() { Timeout = 30_000 });
        await Expect(page.GetByTestId("operation")).ToHaveCountAsync(5);
        api.Calls.All.ShouldAllBe(call => call.Method == "GET", "nothing is sent again");
        Steps(folder.Path).Values.ShouldAllBe(steps => steps == "sent running succeeded" || steps == "sent running failed");
    }

    [Fact]
    public async Task Kill_BetweenSentAndTheAnswer_EndsAsUnknownAndThenAsTheApiShows()
    {
        await using var api = EngineWorld.Start(("Emulator:OperationSeconds", "0"));
        await using var engine = await api.OpenAsync();
        var project = await engine.ProjectAsync("staging");
        var (stop, rename) = (await engine.CreateVmAsync(project, "to-stop"), await engine.CreateVmAsync(project, "to-rename"));

        // Between console and API: what is carried out, but not answered; and what does not even arrive.
        await using var between = await StubApi.StartAsync();
        between.ForwardTo(engine.Client.Connection.Endpoint);
        using var carriedOut = new SemaphoreSlim(0);
        var unanswered = StubAnswer.Custom(async http =>
        {
            http.Response.Body = Stream.Null;
            await between.ForwardAsync(http);
            carriedOut.Release();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        between.On("POST", $"/api/v1/vms/{stop.Id}/stop").Always(unanswered);
        between.On("POST", "/api/v1/vms").Always(unanswered);
        between.On("PATCH", $"/api/v1/vms/{rename.Id}/rename").Always(StubAnswer.Never());
        using var folder = new TemporaryFolder();
        await using var first = ConsoleProcess.Start(folder.Path, ("Raff:Endpoint", between.Address.ToString()));
        var address = await first.ListeningAsync();
        await using var profile = await chromium.ProfileAsync();
        var pages = new[] { await profile.NewPageAsync(), await profile.NewPageAsync(), await profile.NewPageAsync() };
        await SignInAsync(pages[0], address);
        await SendAsync(pages[0], address, stop, "vm.stop", waits: false);
        await CreateAsync(pages[1], address, "fresh", waits: false);
        var arrives = between.NextAsync(request => request.Method == "PATCH");
        await SendAsync(pages[2], address, rename, "vm.rename", waits: false, name: "renamed");
        await carriedOut.WaitAsync(TestContext.Current.CancellationToken);
        await carriedOut.WaitAsync(TestContext.Current.CancellationToken);
        await arrives;

        await first.KillAsync();
        Steps(folder.Path).Values.ShouldBe(["sent", "sent", "sent"]);
        between.Clear();
        var sent = between.Requests.Count(request => request.Method != "GET");
        await using var second = ConsoleProcess.Start(folder.Path, ("Raff:Endpoint", between.Address.ToString()),
            ("urls", address.GetLeftPart(UriPartial.Authority)));
        await second.ListeningAsync();
        await pages[0].GotoAsync(new Uri(address, "/activity?scope=all").ToString());
        await pages[0].LiveAsync();

        await Expect(Of(pages[0], "to-stop was stopped.")).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(Of(pages[0], "fresh was created.")).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(Of(pages[0], "to-rename shows no sign that this was carried out"))
            .ToHaveAttributeAsync("data-state", "unknown", new() { Timeout = 60_000 });
        between.Requests.Count(request => request.Method != "GET").ShouldBe(sent, "nothing is sent again");
        var steps = Steps(folder.Path);
        steps["vm.stop to-stop"].ShouldBe("sent unknown succeeded");
        steps["vm.create fresh"].ShouldStartWith("sent unknown ");
        steps["vm.create fresh"].ShouldEndWith(" succeeded");
        steps["vm.rename to-rename"].ShouldBe("sent unknown unknown");
        (await FindAsync(engine, project, "fresh")).Status.ShouldBe("active");
    }

    private static async Task SignInAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/sign-in").ToString());
        await page.GetByTestId("sign-in-key").FillAsync(BrowserWorld.Key(1));
        await page.GetByTestId("sign-in-submit").ClickAsync();
        await page.GetByTestId("scope-switcher").WaitForAsync();
    }

    private static async Task SendAsync(IPage page, Uri address, VirtualMachine vm, string command, bool waits = true, string? name = null)
    {
        await page.GotoAsync(new Uri(address, $"/all/vms?q={vm.Id}").ToString());
        await page.LiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {vm.Name}", Exact = true }).ClickAsync();
        await page.Locator($"[data-testid=command][data-command='{command}']").ClickAsync();
        if (command == "vm.start")
        {
            await Expect(page.GetByTestId("toast")).ToContainTextAsync($"Starting {vm.Name}.");
            return;
        }

        var dialog = page.GetByTestId("confirm");
        if (name is not null)
        {
            await dialog.GetByLabel("Name").FillAsync(name);
        }

        await page.GetByTestId("confirm-submit").ClickAsync();
        if (waits)
        {
            await Expect(dialog).ToBeHiddenAsync();
        }
    }

    private static async Task CreateAsync(IPage page, Uri address, string name, bool waits = true)
    {
        await page.GotoAsync(new Uri(address, $"/p/staging/vms/new?name={name}&template={EngineTab.Ubuntu}&plan=3").ToString());
        await page.LiveAsync();
        await page.Locator("#vm-password").FillAsync("AAaa11111111!");
        await page.Locator("#vm-password").PressAsync("Tab");
        await page.Locator("[data-testid=create-form] [data-command='vm.create']").ClickAsync();
        if (waits)
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
        }
    }

    private static ILocator Of(IPage page, string sentence) => page.GetByTestId("operation").Filter(new() { HasText = sentence });

    private static async Task<VirtualMachine> FindAsync(EngineTab engine, ProjectId project, string name) =>
        (await engine.Client.ListAsync(ResourceEndpoints.VirtualMachines, Scope.In(project), new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel))
            .Answer().Rows.Single(vm => vm.Name == name);

    /// <summary>The states of each command in the journal on the disk, in order.</summary>
    private static Dictionary<string, string> Steps(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "console.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT operation.Command || ' ' || operation.ResourceName, entry.State FROM JournalEntry entry
            JOIN Operation operation ON operation.Id = entry.OperationId ORDER BY entry.Id
            """;
        using var reader = command.ExecuteReader();
        var steps = new List<(string Operation, string State)>();
        while (reader.Read())
        {
            steps.Add((reader.GetString(0), reader.GetString(1)));
        }

        return steps.GroupBy(step => step.Operation).ToDictionary(
            one => one.Key, one => string.Join(' ', one.Select(step => step.State)), StringComparer.Ordinal);
    }
}
