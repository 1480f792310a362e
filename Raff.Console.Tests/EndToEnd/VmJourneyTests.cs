using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Every command of a VM in a real browser, by the keyboard alone, and its dialog on a phone and at 200 % zoom.</summary>
public sealed class VmJourneyTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    /// <summary>The dialogs of a VM's commands, in the order of its menu.</summary>
    private static readonly string[] Dialogs =
    [
        "vm.stop", "vm.reboot", "vm.hard-reboot", "vm.rename", "vm.resize", "vm.reset-password", "vm.reinstall", "vm.factory-reset", "vm.save-image",
        "vm.console-policy", "vm.attach-vpc", "vm.detach-vpc", "vm.attach-ip", "vm.detach-ip", "vm.attach-firewall", "vm.detach-firewall", "vm.add-tag",
        "vm.edit-tag", "vm.remove-tag", "vm.edit-note", "snapshot.create", "backup.create", "backup.reset-chain", "schedule.create", "vm.delete",
    ];

    [Fact]
    public async Task Owner_SendsEveryCommandByKeyboard_EachOnceWithTheVmsProject()
    {
        var (project, id) = await VmAsync("every-01");
        await using var profile = await chromium.ProfileAsync(1440, 900);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/vms/{id}?scope=all");
        var (page, form) = (tab.Page, tab.Page.GetByTestId("confirm"));
        var status = page.GetByTestId("vm-status");
        await Expect(status).ToContainTextAsync("active");
        var bodies = new List<(string Call, JsonNode? Body)>();
        world.Calls.Forget();
        world.Calls.Fault = context => KeepAsync(context, id, bodies);

        await RunAsync(page, "vm.reboot");
        await RunAsync(page, "vm.hard-reboot");
        await RunAsync(page, "vm.rename", () => form.GetByLabel("Name").FillAsync("every-02"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "every-02" })).ToBeVisibleAsync();
        await RunAsync(page, "vm.reset-password");
        await RunAsync(page, "vm.save-image", () => form.GetByLabel("Name").FillAsync("every-image"));
        await RunAsync(page, "vm.console-policy", () => form.GetByLabel("Second factor").SelectOptionAsync("yes"));
        await RunAsync(page, "vm.detach-ip");
        await RunAsync(page, "vm.attach-ip", () => form.GetByLabel("Public IP").SelectOptionAsync(new SelectOptionValue { Index = 0 }));
        await RunAsync(page, "vm.attach-vpc", () => form.GetByLabel("VPC").SelectOptionAsync(new SelectOptionValue { Index = 1 }));
        await RunAsync(page, "vm.detach-vpc");
        await RunAsync(page, "vm.attach-firewall", () => form.GetByLabel("Firewall").SelectOptionAsync(new SelectOptionValue { Index = 1 }));
        await RunAsync(page, "vm.detach-firewall");
        await RunAsync(page, "vm.add-tag", () => form.GetByLabel("Tag", new() { Exact = true }).FillAsync("one"));
        await Expect(page.GetByTestId("vm-tags")).ToContainTextAsync("one");
        await RunAsync(page, "vm.edit-tag", () => form.GetByLabel("Name").FillAsync("two"));
        await Expect(page.GetByTestId("vm-tags")).ToContainTextAsync("two");
        await RunAsync(page, "vm.remove-tag");
        await RunAsync(page, "vm.edit-note", () => form.GetByLabel("Text").FillAsync("Written by the team."));
        await Expect(page.GetByText("Written by the team.")).ToBeVisibleAsync();
        await RunAsync(page, "vm.factory-reset", () => ConfirmNameAsync(page, "every-02"));
        await RunAsync(page, "vm.reinstall", () => ConfirmNameAsync(page, "every-02"));

        // A running VM changes its plan in three steps; what else needs a stopped one says so.
        await Expect(status).ToContainTextAsync("active");
        await RunAsync(page, "vm.resize", async () =>
        {
            await form.GetByLabel("Plan").SelectOptionAsync("3");
            await Expect(form.GetByTestId("price-difference")).ToContainTextAsync("more a month");
            await Expect(page.GetByTestId("confirm-submit")).ToHaveTextAsync("Stop, change plan and start");
        });
        await world.Calls.UntilAsync(call => call.Path.EndsWith($"{id}/start", StringComparison.Ordinal));
        await Expect(page.GetByTestId("resource-facts")).ToContainTextAsync("2 vCPU");
        await Expect(status).ToContainTextAsync("active");
        await RunAsync(page, "vm.stop");
        await Expect(status).ToContainTextAsync("stopped");
        await RunAsync(page, "vm.resize-disk", () => form.GetByLabel("New size in GB").FillAsync("400"));
        await page.Locator(".acts > [data-command='vm.start']").PressAsync("Enter");
        await Expect(status).ToContainTextAsync("active");

        // Not before the resets, which delete snapshots and backups.
        await RunAsync(page, "snapshot.create");
        await RunAsync(page, "backup.create");
        await RunAsync(page, "backup.reset-chain");
        await RunAsync(page, "schedule.create");
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Activity" }).PressAsync("Enter");
        await Expect(page.GetByTestId("operation")).ToHaveCountAsync(28);
        await Expect(page.Locator("[data-testid=operation]:not([data-state=succeeded])")).ToHaveCountAsync(0);

        // Volumes and the VPC are two choices, and both are sent.
        await RunAsync(page, "vm.delete", async () =>
        {
            await Expect(form.GetByTestId("losses")).ToContainTextAsync("1 backup schedule of this VM");
            await form.GetByLabel("Its volumes").SelectOptionAsync("delete");
            await form.GetByLabel("Its VPC").SelectOptionAsync("delete");
            await ConfirmNameAsync(page, "every-02");
        });
        await Expect(page.GetByTestId("not-found")).ToContainTextAsync("every-02 no longer exists.");
        world.Calls.Fault = null;

        var body = bodies.Single(one => one.Call == "DELETE /api/v1/vms/{id}").Body!;
        ($"{body["volume_action"]}", body["delete_vpc"]!.GetValue<bool>()).ShouldBe(("delete", true));
        var changes = world.Calls.All.Where(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();
        changes.ShouldAllBe(call => call.Project == project);
        changes.Select(call => Shape(call.Method, call.Path, id)).ShouldBe(
        [
            "POST vms/{id}/reboot", "POST vms/{id}/reboot-hard", "PATCH vms/{id}/rename", "POST vms/{id}/reset-password", "POST vms/{id}/save-image",
            "PATCH vms/{id}/console-policy", "DELETE vms/{id}/ip/*", "POST vms/{id}/ip", "POST vms/{id}/vpc", "DELETE vms/{id}/vpc/*",
            "POST vms/{id}/security-groups", "DELETE vms/{id}/security-groups/*", "POST vms/{id}/tags", "PATCH vms/{id}/tags/*", "DELETE vms/{id}/tags/*",
            "PUT vms/{id}/notes/*", "POST vms/{id}/factory-reset",
            "POST vms/{id}/reinstall", "POST vms/{id}/stop", "POST vms/{id}/resize", "POST vms/{id}/start", "POST vms/{id}/stop",
            "POST vms/{id}/disk/resize", "POST vms/{id}/start", "POST snapshots", "POST backups", "POST vms/{id}/backups/reset-chain",
            "POST backup-schedules", "DELETE vms/{id}",
        ]);
    }

    [Fact]
    public async Task Dialog_OfEachCommand_IsFineOnAPhoneAndAtTwoHundredPercent()
    {
        var (project, id) = await VmAsync("dialogs-01");
        await world.SendAsync(HttpMethod.Post, $"vms/{id}/tags", new { name = "one" }, project);
        await using var profile = await chromium.ProfileAsync(390, 844);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/vms/{id}?scope=all");
        var page = tab.Page;
        await Expect(page.GetByTestId("vm-status")).ToContainTextAsync("active");
        foreach (var command in Dialogs)
        {
            await OpenAsync(page, command);
            await LookAsync(page, command);
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByTestId("confirm")).ToHaveCountAsync(0);
            (await page.EvaluateAsync<bool>("document.activeElement !== document.body")).ShouldBeTrue($"{command}: the focus returns to the page");
        }

        await RunAsync(page, "vm.stop");
        await Expect(page.GetByTestId("vm-status")).ToContainTextAsync("stopped");
        foreach (var command in new[] { "vm.resize", "vm.resize-disk" })
        {
            await OpenAsync(page, command);
            await LookAsync(page, $"{command}, stopped");
            await page.Keyboard.PressAsync("Escape");
        }
    }

    private async Task<(string Project, string Id)> VmAsync(string name)
    {
        var project = (await world.ProjectsAsync())["staging"];
        return (project, await world.CreateVmAsync(project, name));
    }

    private static async Task OpenAsync(IPage page, string command)
    {
        var button = page.Locator($".acts > [data-command='{command}']");
        if (await button.CountAsync() > 0)
        {
            await button.PressAsync("Enter");
        }
        else
        {
            await page.GetByTestId("commands").PressAsync("Enter");
            await Expect(page.Locator(".row-menu [role=menuitem]").First).ToBeFocusedAsync();
            var item = page.Locator($".row-menu [data-command='{command}']");
            await Expect(item).Not.ToHaveAttributeAsync("aria-disabled", "true");
            await item.PressAsync("Enter");
        }

        await Expect(page.GetByTestId("confirm")).ToHaveAttributeAsync("data-command", command);
        await Expect(page.Locator("dialog[open] :focus")).ToHaveCountAsync(1);
    }

    private static async Task RunAsync(IPage page, string command, Func<Task>? fill = null)
    {
        await OpenAsync(page, command);
        await (fill?.Invoke() ?? Task.CompletedTask);
        await Expect(page.GetByTestId("confirm-submit")).ToBeEnabledAsync();
        await page.GetByTestId("confirm-submit").PressAsync("Enter");
        await Expect(page.GetByTestId("confirm")).ToHaveCountAsync(0);
    }

    private static Task ConfirmNameAsync(IPage page, string name) => page.GetByTestId("confirm-name").FillAsync(name);

    private static async Task LookAsync(IPage page, string what)
    {
        await PageChecks.ShouldBeFineAsync(page, $"{what} at 390 px");
        await page.SetViewportSizeAsync(720, 450);
        (await page.EvaluateAsync<bool>("""
            () => {
              const dialog = document.querySelector('dialog[open]');
              const rect = dialog.getBoundingClientRect();
              return document.documentElement.scrollWidth <= innerWidth && rect.left >= 0 && rect.right <= innerWidth && rect.bottom <= innerHeight;
            }
            """)).ShouldBeTrue($"{what} at 200 %: the dialog fits the screen");
        await page.GetByTestId("confirm-submit").ScrollIntoViewIfNeededAsync();
        await Expect(page.GetByTestId("confirm-submit")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.SetViewportSizeAsync(390, 844);
    }

    private static async Task<bool> KeepAsync(HttpContext context, string id, List<(string Call, JsonNode? Body)> bodies)
    {
        if (context.Request.Method == "DELETE")
        {
            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            var text = await reader.ReadToEndAsync();
            context.Request.Body.Position = 0;
            lock (bodies)
            {
                var path = context.Request.Path.Value!.Replace(id, "{id}", StringComparison.Ordinal);
                bodies.Add(($"DELETE {path}", text.Length > 0 ? JsonNode.Parse(text) : null));
            }
        }

        return false;
    }

    private static string Shape(string method, string path, string id)
    {
        var parts = path["/api/v1/".Length..].Replace(id, "{id}", StringComparison.Ordinal).Split('/');
        var isWord = parts is ["vms", "{id}", "disk" or "backups", _];
        return $"{method} {string.Join('/', isWord ? parts : [.. parts.Take(3), .. parts.Skip(3).Take(1).Select(_ => "*")])}";
    }
}
