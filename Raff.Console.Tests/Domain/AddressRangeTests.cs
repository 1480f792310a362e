using Raff.Console.Domain;

namespace Raff.Console.Tests.Domain;

/// <summary>Ranges of addresses, as people type them into a search.</summary>
public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("10.1.0.0/24", "10.1.0.0", "10.1.0.255")]
    [InlineData(" 10.1.0.7/24 ", "10.1.0.0", "10.1.0.255")]
    [InlineData("10.1.0.7", "10.1.0.7", "10.1.0.7")]
    [InlineData("10.1.0.5 - 10.1.0.20", "10.1.0.5", "10.1.0.20")]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255")]
    [InlineData("10.0.0.1/32", "10.0.0.1", "10.0.0.1")]
    [InlineData("2001:db8::/126", "2001:db8::", "2001:db8::3")]
    [InlineData("::1", "::1", "::1")]
    public void Range_AsTyped_HasItsEnds(string text, string first, string last)
    {
        var range = AddressRange.Read(text).ShouldNotBeNull();

        (range.First.ToString(), range.Last.ToString()).ShouldBe((first, last));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("10.1")]
    [InlineData("web-01")]
    [InlineData("10.1.0.0/33")]
    [InlineData("10.1.0.0/-1")]
    [InlineData("10.1.0.0/x")]
    [InlineData("10.1.0.9-10.1.0.1")]
    [InlineData("10.1.0.9-::1")]
    [InlineData("10.1.0.1-10.1.0.2-10.1.0.3")]
    public void Range_ThatIsNone_IsNull(string? text) => AddressRange.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("10.1.0.0/24", "10.1.0.255", true)]
    [InlineData("10.1.0.0/24", "10.1.1.0", false)]
    [InlineData("10.1.0.0/24", "10.0.0.0/8", true)]
    [InlineData("10.1.0.0/16", "10.1.7.0/24", true)]
    [InlineData("10.1.0.5-10.1.0.20", "10.1.0.20", true)]
    [InlineData("10.1.0.5-10.1.0.20", "10.1.0.21", false)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("::/0", "2001:db8::1", true)]
    [InlineData("10.1.0.0/24", null, false)]
    [InlineData("10.1.0.0/24", "none", false)]
    public void Range_OfAnAddressOrNetwork_TouchesWhatItShares(string range, string? address, bool touches) =>
        AddressRange.Read(range)!.Touches(address).ShouldBe(touches);
}
