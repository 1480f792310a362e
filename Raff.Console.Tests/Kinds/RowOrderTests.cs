using Raff.Console.Kinds;

namespace Raff.Console.Tests.Kinds;

public sealed class RowOrderTests
{
    [Fact]
    public void Of_Words_IsOrdinalAndKeepsThePlacesOfEqualOnes() => RowOrder.Of(["b", "a", "B", "a", "b"]).ShouldBe([2, 1, 3, 0, 4]);

    [Fact]
    public void Of_Numbers_PutsUnknownOnesFirst() => RowOrder.Of([2, double.NaN, -1, 2, double.NaN]).ShouldBe([1, 4, 2, 0, 3]);

    [Fact]
    public void Of_Nothing_IsEmpty() => RowOrder.Of(Array.Empty<string>()).ShouldBeEmpty();
}
