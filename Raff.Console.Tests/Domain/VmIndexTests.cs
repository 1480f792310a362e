using Raff.Console.Domain;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain;

/// <summary>A machine is found by what other resources say of it.</summary>
public sealed class VmIndexTests
{
    private static readonly IReadOnlyList<IResource> Vms =
    [
        new VirtualMachine { Id = new ResourceId("vm-1"), Name = "web", Status = "active", PublicIpv4Address = "198.18.0.7",
            PublicIpv6Address = "2001:db8::1:7" },
        new VirtualMachine { Id = new ResourceId("vm-2"), Name = "db", Status = "active", PublicIpv4Address = "" },
    ];

    [Theory]
    [InlineData("vm-1", "web")]
    [InlineData("VM-2", "db")]
    [InlineData("198.18.0.7", "web")]
    [InlineData("2001:DB8::1:7", "web")]
    [InlineData("198.18.0.8", null)]
    [InlineData("web", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Find_IdOrPublicAddress_IsTheVmOrNull(string? said, string? name) => (VmIndex.Of(Vms).Find(said)?.Name).ShouldBe(name);

    [Fact]
    public void Of_TheSameList_IsCreatedOnce() => VmIndex.Of(Vms).ShouldBeSameAs(VmIndex.Of(Vms));
}
