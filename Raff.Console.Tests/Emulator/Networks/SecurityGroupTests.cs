using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Networks;

/// <summary>Operations 42, 43, 45, 46, 52 and 53: firewalls, their rules and the interfaces they are attached to.</summary>
public sealed class SecurityGroupTests : IAsyncLifetime
{
    private readonly EmulatorHost host = new();
    private string staging = "";

    public async ValueTask InitializeAsync() => staging = await host.ProjectAsync("staging");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Templates_AreFive_AndCanBeCopied()
    {
        var templates = await host.GetAsync("/security-groups/templates");

        templates.ShouldBe(HttpStatusCode.OK).Ids.ShouldBe(["web-server", "database-server", "ssh-only", "allow-all", "deny-all"]);
        foreach (var template in templates.Data.EnumerateArray())
        {
            var id = template.GetProperty("id").GetString();
            var group = (await CreateAsync(new { name = id, template_id = id })).Data;
            group.GetProperty("rules").GetRawText().ShouldBe(template.GetProperty("rules").GetRawText());
        }
    }

    [Fact]
    public async Task Create_FromATemplateWithRulesOfItsOwn_MergesThem()
    {
        var group = await CreateAsync(new
        {
            name = "web",
            template_id = "ssh-only",
            rules = new object[] { Rule("TCP", "22"), Rule("TCP", "8000:9000") },
        });

        Ranges(group).ShouldBe(["TCP 22", "ALL ", "TCP 8000:9000"]);
        group.Data.GetProperty("vm_count").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("TCP", "130:200", "130:134,136:138,140:200")]
    [InlineData("TCP", "80,443,445", "80,443")]
    [InlineData("TCP", "5985:5987", "5987")]
    [InlineData("TCP", "1:65535", "1:134,136:138,140:444,446:5984,5987:65535")]
    [InlineData("UDP", "130:139", "130:136,139")]
    [InlineData("TCP", "137", "137")]
    public async Task InboundRule_WithBlockedPorts_IsStoredWithoutThem(string protocol, string range, string kept)
    {
        var group = await CreateAsync(new { name = "g", rules = new object[] { Rule(protocol, range) } });

        Ranges(group).ShouldBe([$"{protocol} {kept}"]);
    }

    [Fact]
    public async Task OutboundRule_WithBlockedPorts_IsStoredUnchanged()
    {
        var group = await CreateAsync(new { name = "g", rules = new[] { new { protocol = "TCP", rule_type = "OUTBOUND", range = "445" } } });

        Ranges(group).ShouldBe(["TCP 445"]);
    }

    [Theory]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","range":"445"}""", "always blocked")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","range":"80-90"}""", "rules[0].range must be ports")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","range":"80, 443"}""", "without spaces")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","range":"90:80"}""", "rules[0].range must be ports")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","range":"0"}""", "rules[0].range must be ports")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","range":"65536"}""", "rules[0].range must be ports")]
    [InlineData("""{"protocol":"ICMP","rule_type":"INBOUND","range":"80"}""", "for TCP and UDP only")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","icmp_type":8}""", "icmp_type")]
    [InlineData("""{"protocol":"ICMP","rule_type":"INBOUND","icmp_type":256}""", "icmp_type")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","ip":"10.0.0.0/8"}""", "rules[0].ip")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","ip":"10.0.0.0","size":33}""", "rules[0].size must be 0 to 32")]
    [InlineData("""{"protocol":"TCP","rule_type":"INBOUND","ip":"::1","size":129}""", "rules[0].size must be 0 to 128")]
    [InlineData("""{"protocol":"SCTP","rule_type":"INBOUND"}""", "rules[0].protocol must be TCP")]
    [InlineData("""{"protocol":"TCP"}""", "rules[0].rule_type is required")]
    public async Task Rule_ThatIsInvalid_IsRefused(string rule, string message)
    {
        (await host.PostAsync("/security-groups", $$"""{"name":"g","rules":[{{rule}}]}""", staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain(message);
        (await host.GetAsync("/security-groups")).Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rules_BeyondFortyInADirection_AreRefused()
    {
        var forty = Enumerable.Range(1, 40)
            .SelectMany(port => new object[] { Rule("TCP", $"{port}"), new { protocol = "TCP", rule_type = "OUTBOUND", range = $"{port}" } }).ToArray();

        await CreateAsync(new { name = "full", rules = forty });

        (await host.PostAsync("/security-groups", new { name = "over", rules = forty.Append(Rule("TCP", "41")) }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("rules may have at most 40 INBOUND rules; these are 41.");
    }

    [Fact]
    public async Task Update_WithRules_ReplacesAllOfThem()
    {
        var id = Id(await CreateAsync(new { name = "g", description = "d", template_id = "web-server" }));

        var updated = await host.PutAsync($"/security-groups/{id}", new { rules = new object[] { Rule("UDP", "53") } }, staging);

        Ranges(updated.ShouldBe(HttpStatusCode.OK)).ShouldBe(["UDP 53"]);
        (updated.Data.GetProperty("name").GetString(), updated.Data.GetProperty("description").GetString()).ShouldBe(("g", "d"));
        Ranges(await host.GetAsync($"/security-groups/{id}")).ShouldBe(["UDP 53"]);
        Ranges(await host.PutAsync($"/security-groups/{id}", new { name = "h" }, staging)).ShouldBe(["UDP 53"]);
        Ranges(await host.PutAsync($"/security-groups/{id}", """{"rules":[]}""", staging)).ShouldBeEmpty();
        (await host.PutAsync($"/security-groups/{id}", new { }, staging)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task NameOrTemplate_ThatIsInvalid_IsRefused()
    {
        await CreateAsync(new { name = "taken" });
        var other = Id(await CreateAsync(new { name = "other" }));

        (await host.PostAsync("/security-groups", new { name = "taken" }, await host.ProjectAsync("production"))).ShouldBe(HttpStatusCode.Conflict);
        (await host.PutAsync($"/security-groups/{other}", new { name = "taken" }, staging)).ShouldBe(HttpStatusCode.Conflict);
        (await host.PostAsync("/security-groups", new { name = "x", template_id = "mail" }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("web-server");
    }

    [Fact]
    public async Task SecurityGroup_Attached_IsShownAndCountedAndCannotBeDeleted()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var group = Id(await CreateAsync(new { name = "web" }));

        (await host.PostAsync($"/vms/{vm}/security-groups", new { security_group_id = group, nic_id = 0 }, staging))
            .ShouldBe(HttpStatusCode.OK).Message.ShouldContain("reboot");

        (await host.GetAsync($"/vms/{vm}/networks")).Data[0].GetProperty("security_group_id").GetString().ShouldBe(group);
        (await host.GetAsync($"/security-groups/{group}")).Data.GetProperty("vm_count").GetInt32().ShouldBe(1);
        (await host.DeleteAsync($"/security-groups/{group}", staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("detach it first");
        (await host.DeleteAsync($"/vms/{vm}/security-groups/{group}/0", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync($"/vms/{vm}/security-groups/{group}/0", staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/security-groups/{group}", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/security-groups/{group}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SecurityGroup_AttachedToAnUnsuitableInterface_IsRefused()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var group = Id(await CreateAsync(new { name = "web" }));
        var foreign = Id(await host.PostAsync("/security-groups", new { name = "p" }, await host.ProjectAsync("production")));
        Task<EmulatorAnswer> Attach(string id, int nic) => host.PostAsync($"/vms/{vm}/security-groups", new { security_group_id = id, nic_id = nic }, staging);

        (await Attach(foreign, 0)).ShouldBe(HttpStatusCode.NotFound);
        (await Attach(group, 7)).ShouldBe(HttpStatusCode.NotFound);
        (await Attach(group, 1)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("public interfaces only");
        await Attach(group, 0);
        (await Attach(group, 0)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("already");
        (await host.PostAsync($"/vms/{vm}/security-groups", new { security_group_id = group, nic_id = 0 }, staging, EmulatorDemo.ViewerKey))
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ip_AttachedWithASecurityGroup_HasItImmediately()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var group = Id(await CreateAsync(new { name = "web" }));

        var attached = await host.PostAsync($"/vms/{vm}/ip", new { type = "IPv6", security_groups = new[] { group } }, staging);

        attached.ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/vms/{vm}/networks?type=ipv6")).Data[0].GetProperty("security_group_id").GetString().ShouldBe(group);
        (await host.PostAsync($"/vms/{vm}/ip", new { security_groups = new[] { group, group } }, staging)).ShouldBe(HttpStatusCode.BadRequest);
    }

    private static object Rule(string protocol, string range) => new { protocol, rule_type = "INBOUND", range };

    private static List<string> Ranges(EmulatorAnswer group) =>
        [.. group.Data.GetProperty("rules").EnumerateArray().Select((JsonElement rule) => $"{rule.GetProperty("protocol").GetString()} "
            + $"{(rule.TryGetProperty("range", out var range) ? range.GetString() : "")}")];

    private static string Id(EmulatorAnswer answer) => answer.ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString()!;

    private async Task<EmulatorAnswer> CreateAsync(object body) => (await host.PostAsync("/security-groups", body, staging)).ShouldBe(HttpStatusCode.Created);
}
