using Raff.Console.Domain.Firewalls;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.Operations;

/// <summary>Rule sets from the editor to the API and back.</summary>
public sealed class FirewallRoundTripTests
{
    [Fact]
    public async Task Rules_TwoHundredSets_ComeBackFromTheApiAsTheyWereTyped()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var parts = new KindParts(world, tab, await tab.ProjectAsync("staging"));
        var firewall = await parts.FirewallAsync();
        var random = new Random(1);
        for (var set = 0; set < 200; set++)
        {
            var typed = string.Join('\n', Enumerable.Range(0, random.Next(1, 30)).Select(_ => Line(random)));
            var draft = FirewallDraft.Read(typed);
            draft.Problem.ShouldBeNull(typed);

            (await tab.Client.UpdateFirewallAsync(parts.Project, firewall.Id, new UpdateFirewall(null, null, draft.Rules), EngineWorld.Cancel))
                .ShouldBeOfType<RaffResult<Firewall>.Ok>(typed);

            FirewallDraft.Print((await parts.ReadAsync(ResourceEndpoints.Firewalls, firewall.Id)).Rules).ShouldBe(typed);
        }
    }

    // Ports below 130 and from 6000 on: those that the default firewall blocks would be stripped by the API.
    private static string Line(Random random)
    {
        var direction = random.Next(2) == 0 ? "in" : "out";
        var peer = (direction == "in" ? " from " : " to ") + new[] { "10.0.0.0/8", "203.0.113.7/32", "2001:db8::/32", "0.0.0.0/0", "::/0" }[random.Next(5)];
        var what = random.Next(4) switch
        {
            0 => $"tcp {random.Next(1, 130)},{random.Next(6000, 7000)}",
            1 => $"udp {random.Next(6000, 7000)}:{random.Next(7000, 8000)}",
            2 => $"icmp type {random.Next(256)}",
            _ => "all",
        };
        return $"{direction} {what}{(random.Next(2) == 0 ? peer : "")}";
    }
}
