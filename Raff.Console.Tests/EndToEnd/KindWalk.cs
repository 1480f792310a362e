using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>
/// A resource of one kind on its way through the console: in a project from its own page, under all projects from its row in the list.
/// </summary>
/// <param name="world">The console.</param>
/// <param name="tab">A signed-in tab.</param>
/// <param name="journey">The kind, and what is done with it.</param>
/// <param name="place">The scope: <c>all</c> or the project's slug.</param>
/// <param name="project">The id of the project that everything is in.</param>
internal sealed partial class KindWalk(BrowserWorld world, ConsoleTab tab, KindJourney journey, string place, string project)
{
    private string made = "";
    private string older = "";
    private string id = "";

    /// <summary>A VM of the project that runs.</summary>
    public required string Vm { get; init; }

    /// <summary>What to call what this walk makes.</summary>
    public string Name => $"walk-{journey.Kind}-{place}";

    /// <summary>Whether it takes place under all projects.</summary>
    public bool IsAll => place == "all";

    /// <summary>The commands that were sent from the menu, in order.</summary>
    public List<string> Sent { get; } = [];

    private IPage Page => tab.Page;

    private ILocator Shown => IsAll ? Page.Locator($"[data-testid=resource-row][data-id='{id}']") : Page.GetByTestId("resource-facts");

    private ILocator Address => Shown.GetByText(FourNumbers()).First;

    /// <summary>Makes directly at the API what must be there before.</summary>
    public async Task PrepareAsync()
    {
        if (journey.Before is { } before)
        {
            var (path, body) = before(this);
            older = await world.CreateAsync(path, body, project);
        }
    }

    /// <summary>Sends the form, which its address has filled in, and goes where the commands of what it made are.</summary>
    public async Task CreateAsync()
    {
        var fields = string.Join('&', journey.Fields(this).Split('&').Select(pair => pair.Split('=', 2))
            .Select(pair => $"{pair[0]}={Uri.EscapeDataString(pair[1])}"));
        await GoAsync(IsAll ? $"/all/{journey.Kind}/new?project={project}&{fields}" : $"/p/{place}/{journey.Kind}/new?{fields}");
        await Page.Locator($"[data-testid=command][data-command='{journey.Create}']").ClickAsync();
        await Expect(Page.GetByTestId("resource-facts")).ToHaveAttributeAsync("data-project-id", project);
        made = (await Page.GetByTestId("resource-facts").GetAttributeAsync("data-id"))!;
        await OpenMadeAsync();
        await Expect(Shown).ToContainTextAsync(journey.Settled);
    }

    /// <summary>Goes to what the form made.</summary>
    public Task OpenMadeAsync() => OpenAsync(made);

    /// <summary>Goes to what was there before.</summary>
    public Task OpenOlderAsync() => OpenAsync(older);

    /// <summary>Sends a command from the menu.</summary>
    /// <param name="command">The command.</param>
    /// <param name="until">What the resource says once it has settled; null for one that is gone then.</param>
    /// <param name="fill">Fills in the dialog.</param>
    public async Task SendAsync(string command, string? until, Func<ILocator, Task>? fill = null)
    {
        Sent.Add(command);
        await (IsAll ? Shown.Locator("[data-act=menu]") : Page.GetByTestId("commands")).ClickAsync();
        var item = Page.Locator($".row-menu [data-command='{command}']");
        await Expect(item).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await item.ClickAsync();
        await ConfirmAsync(command, fill);
        await (until is not null ? Expect(Shown).ToContainTextAsync(until) : IsAll ? Expect(Shown).ToHaveCountAsync(0)
            : Expect(Page.GetByTestId("not-found")).ToContainTextAsync("no longer exists"));
    }

    /// <summary>Restores from a snapshot or backup of the running VM, which is stopped before and started again.</summary>
    public async Task RestoreAsync(string command, string until)
    {
        var started = world.Calls.All.Count(IsStart);
        await SendAsync(command, until);
        await world.Calls.UntilAsync(_ => world.Calls.All.Count(IsStart) > started);

        bool IsStart(RecordedCall call) => call.Path == $"/api/v1/vms/{Vm}/start";
    }

    /// <summary>Sends a command that gives another address.</summary>
    public async Task ReaddressAsync(string command)
    {
        var before = await Address.InnerTextAsync();
        await SendAsync(command, "free");
        await Expect(Address).Not.ToHaveTextAsync(before);
    }

    /// <summary>Changes the rules of a firewall in their editor on its page, and goes back.</summary>
    public async Task SaveRulesAsync(string rules)
    {
        await GoAsync($"/firewalls/{id}?scope={place}&tab=rules");
        await Page.GetByTestId("edit-rules").ClickAsync();
        await Page.Locator("#firewall-rules").FillAsync(rules);
        await Expect(Page.GetByTestId("rule")).ToHaveCountAsync(rules.Split('\n').Length);
        await Page.GetByTestId("save-rules").ClickAsync();
        await ConfirmAsync("firewall.update");
        await Expect(Page.GetByTestId("edit-rules")).ToBeVisibleAsync();
        await Expect(Page.GetByTestId("rule")).ToHaveCountAsync(rules.Split('\n').Length);
        await OpenAsync(id);
    }

    private async Task OpenAsync(string resource)
    {
        id = resource;
        await GoAsync(IsAll ? $"/all/{journey.Kind}?q={id}" : $"/{journey.Kind}/{id}?scope={place}");
        await Expect(Shown).ToHaveAttributeAsync("data-project-id", project);
    }

    private async Task ConfirmAsync(string command, Func<ILocator, Task>? fill = null)
    {
        var dialog = Page.GetByTestId("confirm");
        await Expect(dialog).ToHaveAttributeAsync("data-command", command);
        await Expect(dialog).ToHaveAttributeAsync("data-project-id", project);
        var submit = Page.GetByTestId("confirm-submit");
        await Expect(submit).ToBeVisibleAsync();
        await (fill?.Invoke(dialog) ?? Task.CompletedTask);
        if (await Page.GetByTestId("confirm-name").CountAsync() > 0)
        {
            var label = await Page.GetByTestId("confirm-name").EvaluateAsync<string>("field => field.labels[0].textContent");
            await Page.GetByTestId("confirm-name").FillAsync(NameToType().Match(label).Groups[1].Value);
        }

        await Expect(submit).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await submit.ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private async Task GoAsync(string path) => await Page.GotoAsync(new Uri(world.App.Address, path).ToString());

    [GeneratedRegex("Type (.+) to confirm")]
    private static partial Regex NameToType();

    [GeneratedRegex("^\\s*[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+\\s*$")]
    private static partial Regex FourNumbers();
}
