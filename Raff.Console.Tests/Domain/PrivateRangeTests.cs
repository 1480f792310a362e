using Raff.Console.Domain;

namespace Raff.Console.Tests.Domain;

/// <summary>The ranges of VPCs: what the API takes, the address plan, overlaps and free ranges.</summary>
public sealed class PrivateRangeTests
{
    [Theory]
    [InlineData("10.0.0.0/24", null)]
    [InlineData(" 172.31.0.0/16 ", null)]
    [InlineData("192.168.1.16/28", null)]
    [InlineData("100.127.0.0/16", null)]
    [InlineData("", "Enter a range")]
    [InlineData("10.0.0.0", "Enter a range")]
    [InlineData("10.0.0/24", "Enter a range")]
    [InlineData("10.0.0.0/33", "Enter a range")]
    [InlineData("fd00::/24", "Enter a range")]
    [InlineData("10.0.0.0/15", "The size is /16 to /28")]
    [InlineData("10.0.0.0/29", "The size is /16 to /28")]
    [InlineData("10.0.0.7/24", "Use 10.0.0.0/24.")]
    [InlineData("11.0.0.0/24", "must be private")]
    [InlineData("172.32.0.0/16", "must be private")]
    [InlineData("192.169.0.0/24", "must be private")]
    [InlineData("100.128.0.0/24", "must be private")]
    public void Problem_OfARange_IsWhatTheApiWouldRefuse(string cidr, string? problem)
    {
        if (problem is null)
        {
            PrivateRange.Problem(cidr).ShouldBeNull();
        }
        else
        {
            PrivateRange.Problem(cidr)!.ShouldContain(problem);
        }
    }

    [Fact]
    public void Plan_OfARange_LeavesOutTheReservedAddresses()
    {
        var range = PrivateRange.Read("10.1.2.0/28")!;

        (range.Size, range.Usable, range.Gateway, range.FirstUsable, range.LastUsable).ShouldBe((16, 13, "10.1.2.1", "10.1.2.2", "10.1.2.14"));
        range.ToString().ShouldBe("10.1.2.0/28");
    }

    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.128/25", true)]
    [InlineData("10.0.0.0/16", "10.0.255.0/24", true)]
    [InlineData("10.0.0.0/24", "10.0.1.0/24", false)]
    [InlineData("192.168.0.0/16", "10.0.0.0/8", false)]
    public void Overlaps_OfTwoRanges_IsSharingAnAddress(string one, string other, bool overlaps)
    {
        PrivateRange.Read(one)!.Overlaps(PrivateRange.Read(other)!).ShouldBe(overlaps);
        PrivateRange.Read(other)!.Overlaps(PrivateRange.Read(one)!).ShouldBe(overlaps);
    }

    [Fact]
    public void Free_BesideTakenRanges_IsTheFirstThatSharesNoAddress()
    {
        PrivateRange.Free(24, []).ShouldBe("10.0.0.0/24");
        PrivateRange.Free(24, [PrivateRange.Read("10.0.0.0/24")!, PrivateRange.Read("10.0.1.128/25")!]).ShouldBe("10.0.2.0/24");
        PrivateRange.Free(16, [PrivateRange.Read("10.0.9.0/24")!]).ShouldBe("10.1.0.0/16");
        PrivateRange.Free(16, [PrivateRange.Read("10.0.0.0/8")!]).ShouldBeNull();
    }
}
