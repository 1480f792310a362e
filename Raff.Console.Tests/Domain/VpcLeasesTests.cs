using Raff.Console.Domain;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Domain;

/// <summary>Which VM has an address of a VPC.</summary>
public sealed class VpcLeasesTests
{
    private static readonly Vpc Net = new() { Id = new("v"), Name = "net", Cidr = "10.0.0.0/24", Status = "active" };

    [Theory]
    [InlineData("10.0.0.4", 1, "vpc", "net", true)]
    [InlineData("10.0.0.4", 1, "vpc", "", true)]
    [InlineData("10.0.0.5", 1, "vpc", "net", false)]
    [InlineData("10.0.0.4", 2, "vpc", "net", false)]
    [InlineData("10.0.0.4", 1, "public", "net", false)]
    [InlineData("10.0.0.4", 1, "vpc", "a VPC with the same range", false)]
    public void Lease_OfAnInterface_NeedsAddressNumberAndNetwork(string ip, int nic, string type, string network, bool isHeld) =>
        VpcLeases.IsHeldBy(Net, new VpcLease("10.0.0.4", 1), new VmNetwork { NicId = nic, Ip = ip, Type = type, NetworkName = network }).ShouldBe(isHeld);

    [Fact]
    public async Task Leases_OfTheDemoAccount_CoverEveryInterfaceInAVpcOnce()
    {
        await using var world = EngineWorld.Start();
        await using var tab = await world.OpenAsync();
        var vms = (await tab.Client.ListAsync(
            ResourceEndpoints.VirtualMachines, Scope.All, new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel)).Answer();
        var nics = new Dictionary<string, IReadOnlyList<VmNetwork>>();
        foreach (var vm in vms.Rows)
        {
            nics[vm.Id.Value] = (await tab.Client.ListVmNetworksAsync(vm.Id, Lane.Interactive, EngineWorld.Cancel)).Answer();
        }

        var leased = 0;
        var vpcs = (await tab.Client.ListAsync(ResourceEndpoints.Vpcs, Scope.All, new PageRequest(0, 200), Lane.Interactive, EngineWorld.Cancel)).Answer();
        foreach (var vpc in vpcs.Rows)
        {
            var detail = (await tab.Client.GetVpcAsync(vpc.Id, Lane.Interactive, EngineWorld.Cancel)).Answer();
            foreach (var lease in detail.Leases ?? [])
            {
                // A lease may belong to something that is no VM.
                var holders = vms.Rows.Count(vm => nics[vm.Id.Value].Any(nic => VpcLeases.IsHeldBy(vpc, lease, nic)));
                holders.ShouldBeLessThanOrEqualTo(1, $"{lease.Ip} in {vpc.Name}");
                leased += holders;
            }
        }

        leased.ShouldBe(nics.Values.Sum(own => own.Count(nic => nic.Type == "vpc")));
    }
}
