using Raff.Console.Kinds;

namespace Raff.Console.Tests.Kinds;

public sealed class NaturalKeyTests
{
    [Theory]
    [InlineData("vm-2", "vm-10")]
    [InlineData("vm-2", "VM-10")]
    [InlineData("vm-002", "vm-10")]
    [InlineData("vm-99", "vm-100")]
    [InlineData("a", "B")]
    [InlineData("web", "web-1")]
    [InlineData("10.0.9.1", "10.0.10.1")]
    [InlineData("vm-9999999999999999999999", "vm-10000000000000000000000")]
    [InlineData("", "a")]
    public void Comparer_OfTwoTexts_PutsNumbersByTheirValueInAnyLetterCase(string first, string second)
    {
        string.CompareOrdinal(NaturalKey.Of(first), NaturalKey.Of(second)).ShouldBeLessThan(0);
        NaturalKey.Comparer.Compare(second, first).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Of_ComposedAndDecomposedLetters_IsTheSame() => NaturalKey.Of("\u00E9cole").ShouldBe(NaturalKey.Of("E\u0301COLE"));

    [Fact]
    public void Of_Null_IsEmpty() => NaturalKey.Of(null).ShouldBe("");
}
