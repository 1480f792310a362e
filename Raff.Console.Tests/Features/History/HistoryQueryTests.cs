using Raff.Console.Features.History;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Tests.Features.History;

public sealed class HistoryQueryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?since=week")]
    [InlineData("?from=3&to=7")]
    [InlineData("?since=month&change=changed&change=new-finding&kind=vms&project=p1&q=web&page=2&size=50")]
    public void Query_WrittenAndRead_IsTheSame(string query) => HistoryQuery.Read("/all/history" + query).Write().ShouldBe(query);

    [Theory]
    [InlineData("?since=ever&change=nothing&page=0&size=7&from=x")]
    [InlineData("?page=99999999999999999999")]
    public void Query_WithInvalidValues_IsTheDefault(string query) => HistoryQuery.Read("/all/history" + query).Write().ShouldBe("");

    [Fact]
    public void Change_EachKind_HasAWordOfItsOwn() =>
        Enum.GetValues<ChangeKind>().Select(ChangeWords.Word).Distinct().Count().ShouldBe(Enum.GetValues<ChangeKind>().Length);
}
