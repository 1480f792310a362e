using System.Text.Json.Nodes;
using Bunit;
using MudBlazor;
using Raff.Console.Features.Firewalls;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;
using Raff.Console.Domain.Firewalls;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Firewalls;

/// <summary>Generated rule sets through the rendered editor, the API and the editor again; and what the editor refuses, the API refuses too.</summary>
public sealed class RuleEditorRoundTripTests : EmulatorParts
{
    private static readonly string[] Peers = ["", "10.0.0.0/8", "203.0.113.7/32", "2001:db8::/32", "0.0.0.0/0", "::/0", "198.51.100.9"];
    private static readonly string[] WireFields = ["rule_type", "protocol", "range", "ip", "size", "icmp_type"];
    private static readonly string[] Protocols = ["TCP", "UDP", "ICMP", "ICMPV6", "IPSEC", "ALL"];
    private ProjectId project;
    private ResourceId firewall;

    [Fact]
    public async Task Sets_TwoHundredGenerated_ComeBackToTheEditorUnchanged()
    {
        await BeginAsync();
        var random = new Random(20261125);
        for (var set = 0; set < 200; set++)
        {
            var rules = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Rule(random)).ToList();
            var text = string.Join('\n', rules.Select(rule => rule.Line));
            var editor = Editor("in tcp 1");
            await TypeAsync(editor, text);
            await ChangeAndTakeBackAsync(editor, random);
            Shown(editor).ShouldBe(rules.Select(rule => rule.Row));

            var draft = FirewallDraft.Read(editor.Instance.Text);
            (await Client.UpdateFirewallAsync(project, firewall, new UpdateFirewall(null, null, draft.Rules), Cancel)).Answer();

            var raw = (await World.GetAsync($"security-groups/{firewall.Value}"))["data"]!["rules"]!.AsArray();
            raw.Select(rule => Fields(rule!)).ShouldBe(rules.Select(rule => rule.Wire), text);
            var again = Editor(FirewallDraft.Print((await ReadAsync()).Rules));
            again.Find("textarea").GetAttribute("value").ShouldBe(text);
            Shown(again).ShouldBe(rules.Select(rule => rule.Row));
            await DisposeComponentsAsync();
        }
    }

    [Fact]
    public async Task Set_SavedOnThePage_IsWhatTheApiAndThePageShow()
    {
        await BeginAsync();
        var random = new Random(7);
        for (var set = 0; set < 5; set++)
        {
            var rules = Enumerable.Range(0, 8).Select(_ => Rule(random)).ToList();
            var row = await ReadAsync();
            var tab = Render<FirewallRulesTab>(parameters => parameters.Add(one => one.Row, row).Add(one => one.Active, ActiveScope.All));
            await tab.Find("[data-testid=edit-rules]").ClickAsync(new());
            await TypeAsync(tab.FindComponent<RuleEditor>(), string.Join('\n', rules.Select(rule => rule.Line)));
            _ = tab.Find("[data-testid=save-rules]").ClickAsync(new());
            Overlay.WaitForElement("[data-testid=confirm-submit]", Patience);
            _ = Overlay.Find("dialog form").SubmitAsync();

            tab.WaitForAssertion(() => tab.FindComponents<RuleEditor>().ShouldBeEmpty(), Patience);
            var raw = (await World.GetAsync($"security-groups/{firewall.Value}"))["data"]!["rules"]!.AsArray();
            raw.Select(rule => Fields(rule!)).ShouldBe(rules.Select(rule => rule.Wire));
            tab.Dispose();
        }
    }

    [Fact]
    public async Task Sets_WithOneInvalidRule_AreRefusedAtItsLineAndByTheApi()
    {
        await BeginAsync();
        var random = new Random(4);
        var before = (await World.GetAsync($"security-groups/{firewall.Value}"))["data"]!["rules"]!.ToJsonString();
        for (var set = 0; set < 100; set++)
        {
            var rules = Enumerable.Range(0, random.Next(1, 10)).Select(_ => Rule(random)).ToList();
            var place = random.Next(rules.Count + 1);
            var (line, wrong, problem) = Invalid(random);
            rules.Insert(place, (line, "", ""));
            var editor = Editor(string.Join('\n', rules.Select(rule => rule.Line)));

            var row = editor.FindAll("[data-testid=rule]")[place];
            row.QuerySelector(".wrong")!.TextContent.ShouldContain(problem, Case.Sensitive, line);
            editor.FindAll("[data-testid=rule] .wrong").Count.ShouldBe(1);
            FirewallDraft.Read(editor.Instance.Text).Problem.ShouldStartWith($"Line {place + 1}: ");

            var forced = await Client.UpdateFirewallAsync(project, firewall, new UpdateFirewall(null, null, [wrong]), Cancel);
            forced.ShouldBeOfType<RaffResult<Firewall>.Failed>(line).Error.ShouldBeOfType<RaffError.Invalid>();
            await DisposeComponentsAsync();
        }

        (await World.GetAsync($"security-groups/{firewall.Value}"))["data"]!["rules"]!.ToJsonString().ShouldBe(before);
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private static TimeSpan Patience => TimeSpan.FromSeconds(20);

    /// <summary>What an operator may do and undo with the buttons of a line.</summary>
    private static async Task ChangeAndTakeBackAsync(IRenderedComponent<RuleEditor> editor, Random random)
    {
        var text = editor.Instance.Text;
        var line = random.Next(editor.FindAll("[data-testid=rule]").Count);
        await editor.FindAll("[data-testid=rule-duplicate]")[line].ClickAsync(new());
        editor.FindAll("[data-testid=rule]").Count.ShouldBe(text.Split('\n').Length + 1);
        await editor.FindAll("[data-testid=rule-remove]")[line + 1].ClickAsync(new());
        if (line > 0)
        {
            await editor.FindAll("[data-testid=rule-up]")[line].ClickAsync(new());
            await editor.FindAll("[data-testid=rule-down]")[line - 1].ClickAsync(new());
        }

        editor.Instance.Text.ShouldBe(text);
    }

    /// <summary>What the field hands over once the operator pauses.</summary>
    private static Task TypeAsync(IRenderedComponent<RuleEditor> editor, string text) =>
        editor.InvokeAsync(() => editor.FindComponent<MudTextField<string>>().Instance.ValueChanged.InvokeAsync(text));

    private static List<string> Shown(IRenderedComponent<RuleEditor> editor) =>
        [.. editor.FindAll("[data-testid=rule]").Select(row => string.Join(" | ", row.Children.Skip(1).Take(4).Select(cell => cell.TextContent.Trim())))];

    private static string Fields(JsonNode rule) => string.Join(' ', WireFields.Select(name => $"{rule[name]}"));

    /// <summary>A rule as a line, as the table shows it, and as the API answers it. Ports that the API strips from inbound rules are left out.</summary>
    private static (string Line, string Row, string Wire) Rule(Random random)
    {
        var isInbound = random.Next(2) == 0;
        var (peer, protocol) = (Peers[random.Next(Peers.Length)], Protocols[random.Next(Protocols.Length)]);
        var ports = protocol is not ("TCP" or "UDP") ? "" : random.Next(4) switch
        {
            0 => "",
            1 => $"{random.Next(1, 130)}",
            2 => $"{random.Next(1, 130)},{random.Next(6000, 6500)}:{random.Next(6500, 7000)}",
            _ => $"{random.Next(6000, 6500)}:65535",
        };
        if (isInbound && ports.Length == 0 && protocol is "TCP" or "UDP")
        {
            ports = "443";
        }

        var type = protocol is "ICMP" or "ICMPV6" && random.Next(2) == 0 ? $"{random.Next(256)}" : "";
        var slash = peer.IndexOf('/', StringComparison.Ordinal);
        var (ip, size) = slash < 0 ? (peer, "") : (peer[..slash], peer[(slash + 1)..]);
        var words = peer switch { "" => "anywhere", "0.0.0.0/0" => "any IPv4 address", "::/0" => "any IPv6 address", _ => peer };
        var line = $"{(isInbound ? "in" : "out")} {protocol.ToLowerInvariant()}{(ports.Length > 0 ? " " + ports : "")}"
            + $"{(type.Length > 0 ? " type " + type : "")}{(peer.Length > 0 ? $" {(isInbound ? "from" : "to")} {peer}" : "")}";
        return (
            line,
            $"{(isInbound ? "in" : "out")} | {protocol}{(type.Length > 0 ? " type " + type : "")} | {(ports.Length > 0 ? ports : "all")} | {words}",
            $"{(isInbound ? "INBOUND" : "OUTBOUND")} {protocol} {ports} {ip} {size} {type}");
    }

    /// <summary>A line that must be refused, the same as someone forces it on the API, and what the editor says.</summary>
    private static (string Line, FirewallRule Wrong, string Problem) Invalid(Random random)
    {
        var rule = new FirewallRule { Protocol = "TCP", RuleType = "INBOUND" };
        var (high, low) = (random.Next(65_536, 99_999), random.Next(1, 1000));
        return random.Next(9) switch
        {
            0 => ($"in tcp {high}", rule with { Range = $"{high}" }, "Ports are 1 to 65535"),
            1 => ("in udp 0", rule with { Protocol = "UDP", Range = "0" }, "Ports are 1 to 65535"),
            2 => ($"in tcp {low + 1}:{low}", rule with { Range = $"{low + 1}:{low}" }, "Ports are 1 to 65535"),
            3 => ($"in icmp {low}", rule with { Protocol = "ICMP", Range = $"{low}" }, "Ports are for tcp and udp only."),
            4 => ($"in tcp 22 from 10.0.0.0/{33 + (low % 90)}", rule with { Range = "22", Ip = "10.0.0.0", Size = 33 + (low % 90) }, "is 0 to 32."),
            5 => ("in tcp 22 from ::/129", rule with { Range = "22", Ip = "::", Size = 129 }, "is 0 to 128."),
            6 => ($"in tcp 22 from 10.0.{high}.1", rule with { Range = "22", Ip = $"10.0.{high}.1" }, "is not an address"),
            7 => ($"in icmp type {256 + (low % 700)}", rule with { Protocol = "ICMP", IcmpType = 256 + (low % 700) }, "A type of 0 to 255"),
            _ => ($"in gre{low}", rule with { Protocol = $"GRE{low}" }, "is not a protocol"),
        };
    }

    private async Task BeginAsync()
    {
        await UntilReadyAsync();
        project = Card("staging").Id;
        var request = new CreateFirewall("round trip", null, null, [new FirewallRule { Protocol = "TCP", RuleType = "INBOUND", Range = "1" }]);
        firewall = (await Client.CreateFirewallAsync(project, request, Cancel)).Answer().Id;
    }

    private async Task<Firewall> ReadAsync() => (await Client.GetAsync(ResourceEndpoints.Firewalls, firewall, Lane.Interactive, Cancel)).Answer();

    /// <summary>The editor of a text that it keeps, as the pages do.</summary>
    private IRenderedComponent<RuleEditor> Editor(string text)
    {
        IRenderedComponent<RuleEditor> editor = null!;
        editor = Render<RuleEditor>(parameters => parameters.Add(one => one.Text, text)
            .Add(one => one.TextChanged, changed => editor.Render(again => again.Add(one => one.Text, changed))));
        return editor;
    }
}
