using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Faults between console and API, under a list page in a circuit that stays alive: a sentence, what may be kept is kept, and it recovers.</summary>
public sealed class ListFaultTests(Chromium chromium, ListFaultTests.World world) : IClassFixture<ListFaultTests.World>
{
    public static TheoryData<string> Faults => ["500", "429", "truncated JSON", "HTML", "wrong types", "dropped", "redirect"];

    /// <summary>Each fault under a list that no other test has read: what is held already would be kept.</summary>
    public static TheoryData<string, string, string> FirstFaults => new()
    {
        { "500", "vms", "default" }, { "429", "volumes", "dev" }, { "truncated JSON", "snapshots", "dev" }, { "HTML", "backups", "dev" },
            { "wrong types", "backup-schedules", "dev" }, { "dropped", "vpcs", "dev" }, { "redirect", "ips", "dev" },
    };

    [Theory]
    [MemberData(nameof(FirstFaults))]
    public async Task FirstLoad_Fault_ShowsAnErrorAndRecoversOnRetry(string fault, string kind, string project)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        world.Calls.Fault = context => OnAsync(context, $"/api/v1/{kind}", fault);

        await tab.SignInAsync("owner", $"/p/{project}/{kind}");

        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", "error");
        (await tab.Page.GetByTestId("page-error").InnerTextAsync()).ShouldContain("could not be loaded");
        (await tab.Rows.CountAsync()).ShouldBe(0);
        world.Calls.Fault = null;
        await tab.Page.GetByTestId("retry").ClickAsync();
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", new Regex("ready|empty"));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refresh_UnderAFault_KeepsTheRowsWithANoticeAndRecovers(string fault)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vpcs");
        await tab.GoAsync("/p/production/vms");
        var before = await tab.Rows.CountAsync();
        world.Calls.Fault = context => OnAsync(context, "/api/v1/vms", fault);

        await tab.Page.GetByTestId("refresh").ClickAsync();
        await tab.Page.GetByTestId("stale-notice").WaitForAsync();

        (await tab.Rows.CountAsync()).ShouldBe(before);
        world.Calls.Fault = null;
        await tab.Page.GetByTestId("refresh").ClickAsync();
        await Assertions.Expect(tab.Page.GetByTestId("stale-notice")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Vms_Unreadable_LeaveTheirIdsOnThePage()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        world.Calls.Fault = context => OnAsync(context, "/api/v1/vms", "500");
        var machine = (await world.RowsAsync("volumes", project: (await world.ProjectsAsync())["acme"])).Select(volume => volume["product_vm"]?.ToString())
            .First(vm => !string.IsNullOrEmpty(vm))!;

        // Someone whose key has read no machines yet: what is held already would be kept.
        await tab.SignInAsync("admin", "/p/acme/volumes");
        await world.Calls.UntilAsync(tab, call => call.Path == "/api/v1/vms");

        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", "ready");
        await Assertions.Expect(tab.Rows.GetByText(machine).First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByTestId("page-error")).ToHaveCountAsync(0);
        (await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/p/acme/volumes/export.csv").ToString())).Headers["x-export-coverage"]
            .ShouldContain("The VMs could not be read, so their names are missing.");
        world.Calls.Fault = null;
        await Assertions.Expect(tab.Rows.GetByText(machine)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Fault_Transient_RecoversAutomatically()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        world.Calls.Fault = context => OnAsync(context, "/api/v1/snapshots", "500");
        await tab.SignInAsync("owner", "/p/globex/snapshots");
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", "error");

        world.Calls.Fault = null;

        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", new Regex("ready|empty"), new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Page.GetByTestId("page-error")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Refresh_Refused_DropsTheRowsImmediately(int status)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vpcs");
        await tab.GoAsync("/p/staging/volumes");
        // A revoked key is refused everywhere, a lost permission on one list.
        world.Calls.Fault = context =>
            AnswerAsync(context, status == 401
                ? context.Request.Path
                : "/api/v1/volumes", status, "application/json", """{"error":"Forbidden","message":"permission denied"}""");

        await tab.Page.GetByTestId("refresh").ClickAsync();

        if (status == 401)
        {
            await tab.Page.ArrivesAtAsync("*/sign-in*");
        }
        else
        {
            await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", "error");
        }

        (await tab.Rows.CountAsync()).ShouldBe(0);
        world.Calls.Fault = null;
    }

    [Fact]
    public async Task SlowApi_WhileLoading_ShowsPlaceholderRowsAndAllowsLeaving()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vpcs");
        var held = new TaskCompletionSource();
        world.Calls.Fault = async context =>
        {
            if (context.Request.Path == "/api/v1/vpcs")
            {
                await held.Task.WaitAsync(context.RequestAborted);
            }

            return false;
        };

        await tab.Page.GotoAsync(new Uri(world.App.Address, "/all/vpcs").ToString());
        await tab.Page.LiveAsync();
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", "loading");
        (await tab.Rows.CountAsync()).ShouldBe(0);
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Public IPs" }).ClickAsync();
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-kind", "ips");
        await Assertions.Expect(tab.Table).ToHaveAttributeAsync("data-state", "ready");

        held.SetResult();
        world.Calls.Fault = null;
    }

    [Fact]
    public async Task ForeignRows_FromAnApiThatIgnoresTheScope_AreNotShownAndReported()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vpcs");
        var projects = await world.ProjectsAsync();
        var foreign = (await world.GetAsync("security-groups", 1, projects["production"])).ToJsonString();
        world.Calls.Fault = context => AnswerAsync(context, "/api/v1/security-groups", 200, "application/json", foreign);

        await tab.GoAsync("/p/staging/firewalls");

        (await tab.Rows.CountAsync()).ShouldBe(0);
        await Assertions.Expect(tab.Page.GetByText("came back from a project other than the one requested")).ToBeVisibleAsync();
        world.Calls.Fault = null;
    }

    [Theory]
    [InlineData("?page=99999&sort=nonsense&size=7")]
    [InlineData("?status=%00%00&q=%F0%9F%98%80&tag=,,,,")]
    [InlineData("?page=-5&page=2&columns=x,y&region='; drop table")]
    public async Task Query_InvalidValues_StillShowsThePage(string query)
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vpcs");

        await tab.GoAsync("/all/vms" + query);

        (await tab.Table.GetAttributeAsync("data-state")).ShouldBeOneOf("ready", "empty");
    }

    [Fact]
    public async Task ProjectThatDisappears_UnderAnOpenTab_IsA404InsideTheShell()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/p/production/vpcs");

        await tab.Page.GotoAsync(new Uri(world.App.Address, "/p/never-was/vms").ToString());
        await tab.Page.LiveAsync();

        await tab.Page.GetByTestId("not-found").WaitForAsync();
        await Assertions.Expect(tab.Switcher).ToBeVisibleAsync();
        (await tab.Rows.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Total_KeepsChangingWhileLoading_IsShownInTheCoverage()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var project = (await world.ProjectsAsync())["acme"];
        var total = 10;
        world.Calls.Fault = context => AnswerAsync(
            context, "/api/v1/volumes", 200, "application/json",
                $$"""{"success":true,"data":[{"id":1,"name":"one","status":"available","size":10,"project_id":"{{project}}"}],"total":{{total++}}}""");

        await tab.SignInAsync("owner", "/p/acme/volumes");

        await Assertions.Expect(tab.Page.GetByText("The list changed while it was being read")).ToBeVisibleAsync();
        (await tab.Rows.CountAsync()).ShouldBe(1);
        world.Calls.Fault = null;
    }

    [Fact]
    public async Task KeyThatLosesAProject_UnderAnOpenList_LosesItsRowsToo()
    {
        await using var profile = await chromium.ProfileAsync();
        var projects = await world.ProjectsAsync(4);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("viewer", "/all/firewalls");
        await tab.ShowsAsync("all");
        (await tab.FactsAsync()).RowProjects.ShouldContain(projects["globex"]);
        var members = (await world.RowsAsync($"projects/{projects["globex"]}/members"))
            .Select(member => (Id: member["id"]!.GetValue<string>(), Text: member.ToJsonString())).ToList();
        var viewer = members.Single(member => member.Text.Contains("viewer", StringComparison.OrdinalIgnoreCase));
        await world.DeleteAsync($"projects/{projects["globex"]}/members/{viewer.Id}");

        await tab.Page.GetByTestId("refresh").ClickAsync();

        await Assertions.Expect(tab.Page.Locator($"[data-testid=resource-row][data-project-id=\"{projects["globex"]}\"]")).ToHaveCountAsync(0);
    }

    private static Task<bool> OnAsync(HttpContext context, string path, string fault) => fault switch
    {
        "500" => AnswerAsync(context, path, 500, "application/json", """{"error":"Internal","message":"boom"}"""),
        "429" =>
            AnswerAsync(
                context,
                path,
                429,
                "application/json",
                """{"error":"Rate limit exceeded","message":"Maximum 30 requests per second allowed for your tier"}"""),
        "truncated JSON" => AnswerAsync(context, path, 200, "application/json", """{"success":true,"data":[{"id":"x","na"""),
        "HTML" => AnswerAsync(context, path, 200, "text/html", "<html><body>Welcome to nginx</body></html>"),
        "wrong types" => AnswerAsync(context, path, 200, "application/json", """{"success":true,"data":[{"id":{"a":1},"name":[],"status":7}],"total":1}"""),
        "redirect" => AnswerAsync(context, path, 302, "text/plain", ""),
        _ => DropAsync(context, path),
    };

    private static Task<bool> DropAsync(HttpContext context, string path)
    {
        if (context.Request.Path != path)
        {
            return Task.FromResult(false);
        }

        context.Abort();
        return Task.FromResult(true);
    }

    private static async Task<bool> AnswerAsync(HttpContext context, string path, int status, string type, string body)
    {
        if (context.Request.Path != path)
        {
            return false;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers.Location = "http://127.0.0.1:1/";
        await context.Response.WriteAsync(body);
        return true;
    }

    /// <summary>Every visit reads again, so that a fault shows at once.</summary>
    public sealed class World() : BrowserWorld(new Dictionary<string, string?> { ["Lists:FreshSeconds"] = "0" });
}
