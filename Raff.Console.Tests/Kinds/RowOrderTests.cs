using Raff.Console.Kinds;

namespace Raff.Console.Tests.Kinds;

public sealed class RowOrderTests
{
    [Fact]
    public void Of_Words_IsOrdinalAndKeepsThePlacesOfEqualOnes() => RowOrder.Of(["b", "a", "B", "a", "b"]).ShouldBe([2, 1, 3, 0, 4]);

    [Fact]
    public void Of_Numbers_PutsUnknownOnesFirst() => RowOrder.Of([2, double.NaN, -1, 2, double.NaN]).ShouldBe([1, 4, 2, 0, 3]);

    [Theory]
    [InlineData(300, "customer-00")]
    [InlineData(300, "")]
    [InlineData(300, "\u4E2D")]
    [InlineData(20, "a")]
    public void Of_ManyWords_IsTheStableOrdinalOrder(int count, string prefix)
    {
        var random = new Random(11);
        string[] words = [.. Enumerable.Range(0, count).Select(_ => prefix + random.Next(60) + new string((char)('a' + random.Next(3)), random.Next(12)))];

        RowOrder.Of(words).ShouldBe(Enumerable.Range(0, count).OrderBy(place => words[place], StringComparer.Ordinal).ThenBy(place => place));
    }

    [Fact]
    public void Of_Nothing_IsEmpty() => RowOrder.Of(Array.Empty<string>()).ShouldBeEmpty();
}
