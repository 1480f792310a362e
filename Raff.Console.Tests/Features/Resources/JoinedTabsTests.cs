using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Raff.Console.Features.Backups;
using Raff.Console.Features.Firewalls;
using Raff.Console.Features.PublicIps;
using Raff.Console.Features.Vpcs;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources;

/// <summary>The tabs of detail pages that say what the API does not, as they are rendered, against the raw answers.</summary>
public sealed class JoinedTabsTests : EmulatorParts
{
    [Fact]
    public async Task Vpc_EachOfTheAccount_ShowsWhoHasWhichAddress()
    {
        var raw = await BeginAsync();
        var count = 0;
        foreach (var vpc in raw["vpcs"].Select(row => RawAccount.Text(row, "id")))
        {
            var leases = (await World.GetAsync($"vpcs/{vpc}"))["data"]!["leases"]?.AsArray() ?? [];
            var expected = leases.Select(lease => RawAccount.Text(lease!, "ip")).Select(ip => $"{ip} {Holder(ip)}").Order(StringComparer.Ordinal).ToList();

            var tab = await TabAsync<VpcAddressesTab, Vpc>(ResourceEndpoints.Vpcs, vpc);

            tab.WaitForAssertion(
                () => tab.FindAll("[data-testid=lease]").Select(row => $"{Cell(row, 0)} {Cell(row, 1)}").Order(StringComparer.Ordinal)
                    .ShouldBe(expected), Patience);
            count += expected.Count;

            // An address may stay leased although no interface has it.
            string Holder(string ip) =>
                raw["vms"].SingleOrDefault(vm => raw.Nics(RawAccount.Text(vm, "id")).Any(nic =>
                    RawAccount.Text(nic, "ip") == ip && RawAccount.Text(nic, "network_name") == raw.Name("vpcs", vpc))) is { } vm
                    ? RawAccount.Text(vm, "name") : "no VM that could be read";
        }

        count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Firewall_EachOfTheAccount_ShowsTheInterfacesItProtects()
    {
        var raw = await BeginAsync();
        var count = 0;
        foreach (var firewall in raw["security-groups"].Select(row => RawAccount.Text(row, "id")))
        {
            var expected = raw["vms"].SelectMany(vm => raw.Nics(RawAccount.Text(vm, "id")).Where(nic => RawAccount.Text(nic, "security_group_id") == firewall)
                .Select(nic => $"{RawAccount.Text(vm, "name")} {RawAccount.Text(nic, "ip")}")).Order(StringComparer.Ordinal).ToList();

            var tab = await TabAsync<FirewallVmsTab, Firewall>(ResourceEndpoints.Firewalls, firewall);

            tab.WaitForAssertion(
                () => tab.FindAll("[data-testid=protected-interface]").Select(row => $"{Cell(row, 0)} {Cell(row, 2)}").Order(StringComparer.Ordinal)
                    .ShouldBe(expected), Patience);
            tab.WaitForAssertion(() => tab.FindAll("[role=status]").ShouldBeEmpty(), Patience);
            tab.Find("h2").TextContent.ShouldBe($"Protected interfaces {expected.Count}");
            count += expected.Count;
        }

        count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Backup_EachKindOfPlaceInASeries_ShowsTheWholeSeries()
    {
        var raw = await BeginAsync();
        var some = raw["backups"].GroupBy(row => (RawAccount.Text(row, "product_vm"), RawAccount.Text(row, "increment_id"))).Select(same => same.First())
            .GroupBy(row => RawAccount.Text(row, "increment_id")).SelectMany(same => same.Take(4)).ToList();
        foreach (var backup in some)
        {
            var tab = await TabAsync<BackupSeriesTab, Backup>(ResourceEndpoints.Backups, RawAccount.Text(backup, "id"));

            tab.WaitForAssertion(
                () => tab.FindAll("[data-testid=resource-row]").Select(row => row.GetAttribute("data-id")).Order(StringComparer.Ordinal)
                    .ShouldBe(raw.Series(backup).Order(StringComparer.Ordinal)), Patience);
        }

        some.Select(raw.Series).Max(series => series.Count).ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("web-01")]
    [InlineData("import-job")]
    public async Task PublicIp_OfAVm_NamesItAlsoBeforeItHasRun(string name)
    {
        var raw = await BeginAsync();
        var vm = RawAccount.Text(raw["vms"].First(row => RawAccount.Text(row, "name") == name), "id");
        var nic = raw.Nics(vm).First(nic => RawAccount.Text(nic, "type") == "public");
        var (address, firewall) = (RawAccount.Text(nic, "ip"), raw.Name("security-groups", RawAccount.Text(nic, "security_group_id")));
        var ip = RawAccount.Text((await World.RowsAsync("ips")).Single(row => RawAccount.Text(row, "ip_address") == address), "id");

        var tab = await TabAsync<PublicIpVmTab, PublicIp>(ResourceEndpoints.PublicIps, ip);

        tab.WaitForAssertion(() => tab.Find("[data-testid=ip-holder] a").TextContent.ShouldBe(name), Patience);
        tab.FindAll("[data-testid=ip-holder] dd")[3].TextContent.Trim().ShouldBe(firewall.Length > 0 ? firewall : "default only");
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(20);

    private static string Cell(IElement row, int place) => row.Children[place].TextContent.Trim();

    private async Task<RawAccount> BeginAsync()
    {
        await UntilReadyAsync();
        return await RawAccount.ReadAsync(World);
    }

    private async Task<IRenderedComponent<TTab>> TabAsync<TTab, TRow>(ResourceEndpoint<TRow> endpoint, string id)
        where TTab : IComponent
        where TRow : IResource
    {
        var row = (await Client.GetAsync(endpoint, new ResourceId(id), Lane.Interactive, Xunit.TestContext.Current.CancellationToken)).Answer();
        return Render<TTab>(parameters =>
        {
            parameters.TryAdd("Row", row);
            parameters.TryAdd("Active", ActiveScope.All);
        });
    }
}
