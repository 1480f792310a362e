using Microsoft.Playwright;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>
/// Scope safety: two tabs of one browser in two projects, and everything that has confused other consoles. After each, header, address,
/// table, rows and the calls that were made must name the same project.
/// </summary>
public sealed class ScopeTruthTableTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    public static TheoryData<string> Cases =>
        ["nothing", "reload", "back", "switch and back", "new tab", "palette", "live update", "reconnect", "another page"];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TwoTabs_InTwoProjects_NeverInfluenceEachOther(string what)
    {
        await using var profile = await chromium.ProfileAsync();
        var projects = await world.ProjectsAsync();
        var (production, staging) = (projects["production"], projects["staging"]);
        var left = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await left.SignInAsync("owner", "/p/production/vms");
        var right = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await left.ShowsAsync(production);
        await right.GoAsync("/p/staging/vms");
        world.Calls.Forget();

        switch (what)
        {
            case "reload":
                await left.Page.ReloadAsync();
                await left.Page.LiveAsync();
                await right.Page.ReloadAsync();
                await right.Page.LiveAsync();
                break;
            case "back":
                await Link(right, "Volumes").ClickAsync();
                await AgreesAsync(right, "staging", staging, "/p/staging/volumes");
                await right.Page.GoBackAsync();
                break;
            case "switch and back":
                await right.SwitchAsync("production", production);
                await AgreesAsync(right, "production", production, "/p/production/vms");
                await right.Page.GoBackAsync();
                break;
            case "new tab":
                var opened = await profile.RunAndWaitForPageAsync(() => Link(right, "Volumes")
                    .ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));
                await AgreesAsync(new ConsoleTab(opened, world.App.Address), "staging", staging, "/p/staging/volumes");
                break;
            case "palette":
                await right.Page.Keyboard.PressAsync("ControlOrMeta+k");
                await right.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search or jump to" }).FillAsync("production");
                await right.Page.GetByRole(AriaRole.Option, new() { Name = "production" }).First.ClickAsync();
                await AgreesAsync(right, "production", production, "/p/production/vms");
                await right.Page.GoBackAsync();
                break;
            case "live update":
                var name = $"pushed-{Guid.NewGuid():N}"[..20];
                await world.CreateVmAsync(production, name);
                await left.Page.GetByTestId("refresh").ClickAsync();
                await right.Page.GetByTestId("refresh").ClickAsync();
                await left.Page.GetByRole(AriaRole.Link, new() { Name = name }).WaitForAsync();
                break;
            case "reconnect":
                await right.Page.EvaluateAsync("Blazor.pauseCircuit()");
                await right.Page.ReloadAsync();
                await right.Page.LiveAsync();
                break;
            case "another page":
                await Link(left, "Snapshots").ClickAsync();
                await AgreesAsync(left, "production", production, "/p/production/snapshots");
                await left.Page.GoBackAsync();
                break;
        }

        await AgreesAsync(left, "production", production, "/p/production/vms");
        await AgreesAsync(right, "staging", staging, "/p/staging/vms");
        world.Calls.All.Where(call => call.Path is "/api/v1/vms" or "/api/v1/volumes" or "/api/v1/snapshots")
            .ShouldAllBe(call => call.Project == production || call.Project == staging);
    }

    private static ILocator Link(ConsoleTab tab, string name) =>
        tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = name });

    private static async Task AgreesAsync(ConsoleTab tab, string name, string id, string path)
    {
        await tab.ShowsAsync(id);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(path) + "$"));
        var facts = await tab.FactsAsync();
        facts.Header.ShouldBe(name);
        facts.Path.ShouldBe(path);
        facts.TableScope.ShouldBe(id);
        facts.RowProjects.ShouldBe([id]);
    }
}
