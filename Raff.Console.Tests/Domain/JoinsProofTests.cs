using Raff.Console.Domain;
using Raff.Console.Domain.Findings;
using Raff.Console.Domain.Networks;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Domain.Findings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Domain;

/// <summary>
/// Every join of a detail page, list and map against an independent computation from the raw answers of the API: on the demo account, and on accounts that
/// hundreds of random calls have made out of it.
/// </summary>
public sealed class JoinsProofTests
{
    [Fact]
    public async Task Joins_OfTheDemoAccount_MatchTheRawAnswers()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));

        await ShouldAgreeAsync(host);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Joins_OfARandomAccount_MatchTheRawAnswers(int seed)
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        await JoinedAccount.CallAsync(host, seed);
        (await JoinedAccount.LinkAsync(host, seed)).ShouldBeGreaterThan(60, "what was attached and detached");

        (await ShouldAgreeAsync(host)).ShouldBeGreaterThan(3, "addresses that only an interface shows");
    }

    /// <summary>Compares every join, and gives how many addresses no row of a VM shows.</summary>
    private static async Task<int> ShouldAgreeAsync(EmulatorHost host)
    {
        var fleet = await RawFleet.ReadAsync(host);
        var (raw, own) = (await RawJoins.ReadAsync(host, fleet), fleet.Evidence(host.Time.GetUtcNow()));
        AddressesOfVms(raw, own);
        BelongingsOfVms(raw, own);
        FirewallsProtect(raw, own);
        VpcsHold(raw, own);
        BackupsAreInSeries(raw, own);
        SchedulesRun(own);
        MapsShow(raw, own);
        var shown = VmIndex.Of([.. own.Vms]);
        return own.PublicIps.Count(ip => ip.Status == "in-use" && shown.Find(ip.IpAddress) is null);
    }

    private static void AddressesOfVms(RawJoins raw, FleetEvidence own)
    {
        var shown = VmIndex.Of([.. own.Vms]);
        foreach (var ip in own.PublicIps)
        {
            var expected = raw.VmOfAddress(ip.IpAddress);
            var holder = own.Vms.FirstOrDefault(vm => own.VmNetworks[vm.Id].Any(nic => Interfaces.Carries(nic, ip)));
            (holder?.Id.Value ?? "").ShouldBe(expected, ip.IpAddress);
            (ip.Status == "in-use").ShouldBe(expected.Length > 0, ip.IpAddress);

            // The row of a VM shows one address of each family, and none before it first ran; then a list can't name the VM, but it never names another.
            (shown.Find(ip.IpAddress)?.Id.Value ?? expected).ShouldBe(expected, ip.IpAddress);
        }

        own.PublicIps.Count(ip => shown.Find(ip.IpAddress) is not null).ShouldBeGreaterThan(10);
    }

    private static void BelongingsOfVms(RawJoins raw, FleetEvidence own)
    {
        (string List, IReadOnlyList<IResource> Rows)[] lists =
            [("volumes", [.. own.Volumes]), ("snapshots", [.. own.Snapshots]), ("backups", [.. own.Backups]), ("backup-schedules", [.. own.Schedules])];
        var index = VmIndex.Of([.. own.Vms]);
        foreach (var (list, rows) in lists)
        {
            foreach (var vm in own.Vms)
            {
                rows.Where(row => VmBelongings.IsOf(row, vm)).Select(row => row.Id.Value).Order(StringComparer.Ordinal).ToList()
                    .ShouldBe(raw.Naming(list, vm.Id.Value), $"{list} of {vm.Name}");
            }

            var named = rows.Where(row => index.Find(VmBelongings.VmOf(row)) is not null).ToList();
            named.ShouldNotBeEmpty(list);
            named.ShouldAllBe(row => raw.Naming(list, index.Find(VmBelongings.VmOf(row))!.Id.Value).Contains(row.Id.Value));
        }
    }

    private static void FirewallsProtect(RawJoins raw, FleetEvidence own)
    {
        var all = own.Firewalls.ToDictionary(
            firewall => firewall,
            firewall => own.Vms.SelectMany(vm => own.VmNetworks[vm.Id].Where(nic => Interfaces.IsProtectedBy(nic, firewall))
                .Select(nic => $"{vm.Id} {nic.NicId}")).Order(StringComparer.Ordinal).ToList());
        foreach (var (firewall, interfaces) in all)
        {
            interfaces.ShouldBe(raw.Protected(firewall.Id.Value), firewall.Name);
            interfaces.Count.ShouldBe(firewall.VmCount ?? 0, firewall.Name);
        }

        all.Values.Count(interfaces => interfaces.Count > 0).ShouldBeGreaterThan(2);
    }

    private static void VpcsHold(RawJoins raw, FleetEvidence own)
    {
        foreach (var vpc in own.Vpcs)
        {
            var leases = raw.Leases(vpc.Id.Value).Select(lease => new VpcLease(lease.Ip, lease.Nic)).ToList();
            var inProject = own.Vms.Where(vm => vm.ProjectId == vpc.ProjectId).ToList();
            VpcLeases.InOrder(inProject, leases).Count().ShouldBe(inProject.Count);
            leases.Select(lease => $"{lease.Ip} " +
                    $"{inProject.SingleOrDefault(vm => own.VmNetworks[vm.Id].Any(nic => VpcLeases.IsHeldBy(vpc, lease, nic)))?.Id.Value}")
                .Order(StringComparer.Ordinal).ToList().ShouldBe(raw.Addresses(vpc.Id.Value), vpc.Name);
            leases.Count.ShouldBe(vpc.UsedIps ?? 0, vpc.Name);
        }
    }

    private static void BackupsAreInSeries(RawJoins raw, FleetEvidence own)
    {
        var bases = raw.Bases();
        foreach (var backup in own.Backups)
        {
            var series = BackupSeries.Of(backup, own.Backups);
            series.Select(one => one.Id.Value).Order(StringComparer.Ordinal).ToList().ShouldBe(
                bases.Where(pair => pair.Value == bases[backup.Id.Value]).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList(), backup.Name);
            series[0].Id.Value.ShouldBe(bases[backup.Id.Value], backup.Name);
        }
    }

    /// <summary>The time that the console works out from the text is the time that the API says itself.</summary>
    private static void SchedulesRun(FleetEvidence own)
    {
        var running = own.Schedules.Where(schedule => schedule.Enabled != false && schedule.NextRunAt > own.Now).ToList();
        running.Count.ShouldBeGreaterThan(2);
        foreach (var schedule in running)
        {
            ScheduleTimes.Read(schedule.Runtime)!.Next(own.Now, 1).Single().ShouldBe(schedule.NextRunAt!.Value, $"{schedule.Name}: {schedule.Runtime}");
            (schedule.LastRunAt ?? DateTimeOffset.MinValue).ShouldBeLessThanOrEqualTo(own.Now);
        }
    }

    private static void MapsShow(RawJoins raw, FleetEvidence own)
    {
        foreach (var project in own.Projects)
        {
            bool IsIn(IResource row) => row.ProjectId == project.Id;
            var vms = own.Vms.Where(vm => IsIn(vm)).ToList();
            var map = NetworkMap.Of(
                own.Vpcs.Where(IsIn), vms, own.PublicIps.Where(IsIn), own.Firewalls.Where(IsIn),
                vms.ToDictionary(vm => vm.Id.Value, vm => own.VmNetworks[vm.Id]));
            map.Edges.Select(edge => $"{edge.From} {edge.To} {edge.Address}").Order(StringComparer.Ordinal).ToList()
                .ShouldBe(raw.Lines(project.Id.Value), project.Name);
        }
    }
}
