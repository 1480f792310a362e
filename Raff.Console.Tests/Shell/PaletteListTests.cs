using Bunit;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Shell;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Shell;

/// <summary>The palette as a component; its keys and its focus are tested in a browser.</summary>
public sealed class PaletteListTests : ConsoleParts
{
    private const string Options = "[data-testid=palette-option]";

    [Fact]
    public async Task Palette_Closed_RendersNoOptions()
    {
        await HasProjectsAsync(2);

        var palette = Render<Palette>();

        palette.FindAll(Options).ShouldBeEmpty();
        palette.FindAll("[data-testid=palette-nothing]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Palette_AHitInAnotherField_NamesTheFieldBesideTheName()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All,
            new
            {
                id = "vm_2",
                name = "db-primary",
                status = "active",
                project_id = "prj_0000",
                public_ipv4_address = "198.18.0.1",
                private_ipv4_address = "10.1.0.10"
            });

        var palette = await OpenAsync("10.1.0.10");

        var option = palette.FindAll(Options).Single();
        option.QuerySelector("span")!.TextContent.ShouldBe("db-primary");
        option.QuerySelector(".field-hit")!.TextContent.ShouldBe("· private address 10.1.0.10");
        option.QuerySelector(".field-hit b")!.TextContent.ShouldBe("10.1.0.10");
        palette.FindAll("[data-testid=palette-nothing]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Palette_SeveralWords_AreEachSetInBold()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web-eu-01", "prj_0000"));

        var palette = await OpenAsync("01 web");

        palette.FindAll($"{Options} b").Select(bold => bold.TextContent).ShouldBe(["web", "01"]);
        palette.Find($"{Options} span").TextContent.ShouldBe("web-eu-01");
    }

    [Fact]
    public async Task Palette_NothingFound_LoadsTheOtherListsWhenAskedAndFindsWhatTheyHave()
    {
        await HasProjectsAsync(1);
        using var held = await HoldAsync(Scope.All, Vm("vm_1", "web-01", "prj_0000"));
        Api.On("GET", "/api/v1/volumes").Always(_ =>
            StubAnswer.List([new { id = "vol_1", name = "ledger", status = "available", project_id = "prj_0000", size = 10 }], 1));
        var palette = await OpenAsync("ledger");
        palette.Find("[data-testid=palette-nothing]").TextContent.ShouldBe("Nothing that was searched matches “ledger”.");
        palette.Find("[data-testid=palette-coverage]").TextContent.ShouldContain("Not loaded: volumes");

        palette.Find("[data-testid=palette-load]").HasAttribute("data-stays").ShouldBeTrue();
        await palette.Find("[data-testid=palette-load]").ClickAsync(new());

        palette.WaitForAssertion(() => palette.FindAll(Options).Select(option => option.QuerySelector("span")!.TextContent).ShouldBe(["ledger"]),
            TimeSpan.FromSeconds(30));
        palette.Find("[data-testid=palette-coverage]").TextContent.ShouldStartWith("Searched all 2 resources");
        palette.FindAll("[data-testid=palette-nothing]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Palette_Typing_LoadsNothing()
    {
        await HasProjectsAsync(1);
        var calls = Api.Requests.Count;

        await OpenAsync("ledger");

        Api.Requests.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task Palette_ButtonsOfTheBar_AreLeftToTheBrowser()
    {
        await HasProjectsAsync(1);

        (await OpenAsync("sign out")).Find(Options).GetAttribute("data-press").ShouldBe(".bar form[action='/sign-out'] button");
        (await OpenAsync("help")).Find(Options).GetAttribute("data-press").ShouldBe(".bar [popovertarget=shortcuts]");
    }

    [Fact]
    public async Task Palette_DarkTheme_IsSetInTheBrowser()
    {
        await HasProjectsAsync(1);

        await (await OpenAsync("dark")).Find(Options).ClickAsync(new());

        JSInterop.Invocations["raffTheme.set"].Single().Arguments.ShouldBe(["dark"]);
    }

    [Fact]
    public async Task Palette_NewProject_OpensItsDialogOnAnyPage()
    {
        await HasProjectsAsync(1);
        Location.NavigateTo("all/vms");
        var overlay = Overlay;

        // The click is answered once the dialog is.
        _ = (await OpenAsync("new project")).Find(Options).ClickAsync(new());

        overlay.WaitForAssertion(() => overlay.Find("dialog").TextContent.ShouldContain("New project"));
    }

    [Fact]
    public async Task Palette_ProtectInAProject_SaysWhatBecameOfIt()
    {
        await HasProjectsAsync(1);
        Enter(new ActiveScope.OneProject(Card("project-0000")));
        var overlay = Overlay;

        await (await OpenAsync("protect")).Find(Options).ClickAsync(new());

        overlay.WaitForAssertion(() => Toasts.ShouldContain("project-0000 is protected, for everyone in the account"));
    }

    private async Task<IRenderedComponent<Palette>> OpenAsync(string words)
    {
        var palette = Render<Palette>();
        await palette.Find("#palette").TriggerEventAsync("onopenchange", new OpenChangeEventArgs { Open = true, Words = words });
        return palette;
    }
}
