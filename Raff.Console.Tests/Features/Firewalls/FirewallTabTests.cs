using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Domain.Firewalls;
using Raff.Console.Features.Firewalls;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Firewalls;

/// <summary>The tabs of a firewall: its rules and their editor, the interfaces it protects, and attaching it to others.</summary>
public sealed class FirewallTabTests : ConsoleParts
{
    private readonly List<string> typed = [];

    [Fact]
    public async Task Editor_LineButtons_ChangeTheText()
    {
        var editor = Editor("in tcp 22\nin tcp 80\nout all");

        await editor.FindAll("[data-testid=rule-up]")[1].ClickAsync(new());
        await editor.FindAll("[data-testid=rule-down]")[0].ClickAsync(new());
        await editor.FindAll("[data-testid=rule-duplicate]")[2].ClickAsync(new());
        await editor.FindAll("[data-testid=rule-remove]")[0].ClickAsync(new());

        typed.ShouldBe(["in tcp 80\nin tcp 22\nout all", "in tcp 80\nin tcp 22\nout all", "in tcp 22\nin tcp 80\nout all\nout all", "in tcp 80\nout all"]);
        editor.FindAll("[data-testid=rule-up]")[1].GetAttribute("aria-label").ShouldBe("Move rule 2 up");
    }

    [Fact]
    public async Task Editor_Preset_IsAddedBelow()
    {
        var editor = Editor("in tcp 22");

        await editor.FindAll("button").First(button => button.TextContent == "Web").ClickAsync(new());

        typed.ShouldBe(["in tcp 22\nin tcp 80,443"]);
    }

    [Fact]
    public void Editor_Ipv6OpenWhileIpv4IsNot_WarnsAndShowsBothFamilies()
    {
        var editor = Editor("in tcp 22 from 10.0.0.0/8\nin tcp 22 from ::/0");

        editor.Markup.ShouldContain("Open to the whole internet over IPv6, although IPv4 is restricted: in tcp 22 from ::/0.");
        editor.FindAll("[data-testid=families] dd").Select(fact => fact.TextContent)
            .ShouldBe(["SSH from 10.0.0.0/8", "SSH from anywhere", "2 in, 0 out, of 40 each"]);
    }

    [Fact]
    public void Editor_WrongLine_SaysWhatIsWrongAtTheLine()
    {
        var editor = Editor("in tcp 22\nin tcp 70000\nin tcp 22 from 10.0.0.0/33");

        editor.FindAll("[data-testid=rule] .wrong").Select(wrong => wrong.TextContent)
            .ShouldBe(["Ports are 1 to 65535, such as 80 or 80,443 or 8000:9000.", "The prefix of 10.0.0.0 is 0 to 32."]);
    }

    [Fact]
    public async Task Save_ChangedRules_ShowsTheDifferenceAndTheEffectBeforeItSends()
    {
        var tab = await RulesAsync("in tcp 22\nout all", vms: 3);
        await tab.Find("[data-testid=edit-rules]").ClickAsync(new());
        await tab.Find("#firewall-rules").InputAsync("in tcp 22 from 10.0.0.0/8\nout all");
        tab.WaitForAssertion(() => tab.Find("[data-testid=rules]").TextContent.ShouldContain("10.0.0.0/8"));
        tab.Find("[data-testid=save-rules]").Click();

        var dialog = Overlay.WaitForElement("[data-testid=confirm]");

        dialog.GetAttribute("data-project-id").ShouldBe("prj_0001");
        Overlay.FindAll(".consequences li").Select(line => line.TextContent).ShouldBe(["Removed: in tcp 22", "Added: in tcp 22 from 10.0.0.0/8",
            "The rules take effect on a VM when it reboots.", "It protects 3 network interfaces."]);
        Api.Requests.ShouldAllBe(request => request.Method == "GET");
    }

    [Fact]
    public async Task Save_RulesChangedElsewhere_SaysSoAndThenShowsTheDifferenceFromThose()
    {
        var tab = await RulesAsync("in tcp 22", vms: 0);
        await tab.Find("[data-testid=edit-rules]").ClickAsync(new());
        await tab.Find("#firewall-rules").InputAsync("in tcp 22\nin tcp 80");
        tab.WaitForAssertion(() => tab.FindAll("[data-testid=rule]").Count.ShouldBe(2));
        await HasFirewallAsync("in tcp 22\nin tcp 443", vms: 0);
        tab.Find("[data-testid=save-rules]").Click();

        tab.WaitForAssertion(() => tab.Markup.ShouldContain("The rules were changed elsewhere after you opened the editor."));
        Overlay.FindAll("[data-testid=confirm]").ShouldBeEmpty();
        await tab.FindAll("button").First(button => button.TextContent.Trim() == "Compare with the new rules").ClickAsync(new());
        tab.Find("#firewall-rules").GetAttribute("value").ShouldBe("in tcp 22\nin tcp 80");
        tab.Find("[data-testid=save-rules]").Click();

        Overlay.WaitForElement("[data-testid=confirm]");
        Overlay.FindAll(".consequences li").Select(line => line.TextContent).Take(2).ShouldBe(["Removed: in tcp 443", "Added: in tcp 80"]);
    }

    [Fact]
    public async Task Save_RulesThatAreWrong_StaysInTheEditorAndAsksNothing()
    {
        var tab = await RulesAsync("in tcp 22", vms: 0);
        await tab.Find("[data-testid=edit-rules]").ClickAsync(new());
        await tab.Find("#firewall-rules").InputAsync(string.Join('\n', Enumerable.Range(1, 41).Select(port => $"in tcp {port}")));
        tab.WaitForAssertion(() => tab.FindAll("[data-testid=rule]").Count.ShouldBe(41));
        tab.Find("[data-testid=save-rules]").Click();

        tab.WaitForAssertion(() => tab.Markup.ShouldContain("There are 41 rules in; the limit is 40."));
        Overlay.FindAll("[data-testid=confirm]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Attach_ChosenInterfaces_SendsEachToTheFirewallsProject()
    {
        var firewall = await HasFirewallAsync("in tcp 22", vms: 0);
        Api.On("GET", "/api/v1/vms").Always(request => StubAnswer.List(
            request.Project == "prj_0001" ? [PublicVm("vm_1"), PublicVm("vm_2")] : [PublicVm("vm_1"), PublicVm("vm_2"), PublicVm("vm_9")]));
        foreach (var id in new[] { "vm_1", "vm_2" })
        {
            Api.On("GET", $"/api/v1/vms/{id}").Always(_ => StubAnswer.One(PublicVm(id)));
            Api.On("GET", $"/api/v1/vms/{id}/networks").Always(StubAnswer.List([new { nic_id = 4, network_name = "", ip = "203.0.113.7", type = "public" }]));
            Api.On("POST", $"/api/v1/vms/{id}/security-groups").Always(_ => StubAnswer.One(new { message = "ok" }));
        }

        var tab = Render<FirewallVmsTab>(parameters => parameters.Add(one => one.Row, firewall).Add(one => one.Active, ActiveScope.All));
        Api.Requests.ShouldNotContain(request => request.Path.EndsWith("/networks", StringComparison.Ordinal),
            "a firewall without interfaces needs no reading");
        await tab.Find("[data-testid=attach-firewall]").ClickAsync(new());
        tab.WaitForAssertion(() => tab.FindAll("[data-testid=free-interface]").Count.ShouldBe(2));
        await tab.FindAll("[data-testid=free-interface] input")[1].ChangeAsync(true);
        tab.Find("[data-command='vm.attach-firewall']").Click();
        Overlay.WaitForElement("[data-testid=bulk-projects]").TextContent.ShouldContain("project-0001");
        await Overlay.Find("dialog form").SubmitAsync();

        Overlay.WaitForAssertion(() => Api.Requests.Where(request => request.Method == "POST").Select(post => (post.Path, post.Project))
            .ShouldBe([("/api/v1/vms/vm_2/security-groups", "prj_0001")]));
    }

    /// <inheritdoc />
    protected override void Add(IServiceCollection services) => services.AddResourceKind(FirewallKind.Create).AddFirewalls();

    private static object PublicVm(string id) =>
        new { id, name = id, status = "active", project_id = "prj_0001", public_ipv4_address = "203.0.113.7" };

    private IRenderedComponent<RuleEditor> Editor(string text) =>
        Render<RuleEditor>(parameters => parameters.Add(one => one.Text, text).Add(one => one.TextChanged, changed => typed.Add(changed)));

    private async Task<Firewall> HasFirewallAsync(string rules, int vms)
    {
        await HasProjectsAsync(2);
        var read = FirewallDraft.Read(rules).Rules;
        Api.On("GET", "/api/v1/security-groups/fw_1").Always(_ => StubAnswer.One(new
        {
            id = "fw_1",
            name = "web",
            project_id = "prj_0001",
            vm_count = vms,
            rules = read.Select(rule => new { protocol = rule.Protocol, rule_type = rule.RuleType, range = rule.Range, ip = rule.Ip, size = rule.Size }),
        }));
        return new Firewall { Id = new ResourceId("fw_1"), Name = "web", ProjectId = new ProjectId("prj_0001"), Rules = read, VmCount = vms };
    }

    private async Task<IRenderedComponent<FirewallRulesTab>> RulesAsync(string rules, int vms)
    {
        var firewall = await HasFirewallAsync(rules, vms);
        return Render<FirewallRulesTab>(parameters => parameters.Add(one => one.Row, firewall).Add(one => one.Active, ActiveScope.All));
    }
}
