using Raff.Console.Domain.Cost;
using Raff.Console.Features.Costs;

namespace Raff.Console.Tests.Features.Costs;

/// <summary>The query of the costs page in its address.</summary>
public sealed class CostQueryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?group=tag&idle=yes&q=web%20%26&page=3&size=100")]
    [InlineData("?group=vm&size=25")]
    public void Query_ReadAndWritten_IsTheSame(string query) => CostQuery.Read("http://localhost/all/costs" + query).Write().ShouldBe(query);

    [Fact]
    public void Query_OfNonsense_ReadsAsDefaults() =>
        CostQuery.Read("/all/costs?group=Project%20&group=kind&idle=maybe&page=-1&size=7&q=" + new string('a', 300)).ShouldBe(new CostQuery());

    [Theory]
    [MemberData(nameof(Groupings))]
    public void Query_OfEachGrouping_ComesBack(CostGrouping grouping) =>
        CostQuery.Read(new CostQuery { Group = grouping }.Write()).Group.ShouldBe(grouping);

    /// <summary>Every grouping.</summary>
    public static TheoryData<CostGrouping> Groupings => new(Enum.GetValues<CostGrouping>());
}
