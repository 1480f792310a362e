using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Kinds;

public sealed class ListQueryTests
{
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(TimeProvider.System);

    [Theory]
    [InlineData("/all/vms", "")]
    [InlineData("/all/vms?q=api&sort=-created&status=active&status=booting&page=3&size=25", "?q=api&sort=-created&status=active&status=booting&page=3&size=25")]
    [InlineData("/all/vms?density=comfortable&size=25", "?density=comfortable&size=25")]
    [InlineData("/all/vms?density=dense", "")]
    [InlineData("/all/vms?page=0&size=7&sort=nonsense&status=&q=", "")]
    [InlineData("/all/vms?page=-1&size=99999999999&sort=", "")]
    [InlineData("/all/vms?size=200", "")]
    [InlineData("/all/vms?page=abc&unknown=1&scope=all", "")]
    [InlineData("/all/vms?status=active&status=booting", "?status=active&status=booting")]
    [InlineData("/all/vms?tag=eu%2C%20prod&tag=eu", "?tag=eu&tag=eu,%20prod")]
    public void Read_InvalidUrlValues_AreTheDefault(string url, string canonical) => ListQuery.Read(url, Vms, Scope.All).ToString().ShouldBe(canonical);

    [Fact]
    public void Read_WrittenUrl_GivesTheSameQuery()
    {
        var query = ListQuery.Default.With("status", ["active", "passive"]) with { Search = "a b&c=d", Sort = "name", IsDescending = true, Page = 4 };

        ListQuery.Read("/all/vms" + query, Vms, Scope.All).ShouldBe(query);
    }

    [Fact]
    public void Read_ValueWithACommaAndSpaces_IsOneValue()
    {
        var query = ListQuery.Default.With("tag", ["eu, prod", " edge", "a&b=c"]);

        ListQuery.Read("/all/vms" + query, Vms, Scope.All).Filters["tag"].ShouldBe(["eu, prod", " edge", "a&b=c"], ignoreOrder: true);
    }

    [Fact]
    public void Read_ProjectFilterInsideAProject_IsIgnored()
    {
        ListQuery.Read("/p/staging/vms?project=x", Vms, Scope.In(new ProjectId("staging"))).ShouldBe(ListQuery.Default);
        ListQuery.Read("/all/vms?project=x", Vms, Scope.All).Filters["project"].ShouldBe(["x"]);
    }

    [Fact]
    public void SortedBy_TheSameColumn_GoesUpDownAndBackToTheDefault()
    {
        var up = ListQuery.Default.SortedBy("name");
        var down = up.SortedBy("name");

        (up.Sort, up.IsDescending).ShouldBe(("name", false));
        (down.Sort, down.IsDescending).ShouldBe(("name", true));
        down.SortedBy("name").ShouldBe(ListQuery.Default);
    }

    [Fact]
    public void SortedBy_TheDefaultColumn_GoesDownAndBack()
    {
        var down = ListQuery.Default.SortedBy("name", "name");

        (down.Sort, down.IsDescending).ShouldBe(("name", true));
        down.SortedBy("name", "name").ShouldBe(ListQuery.Default);
        ListQuery.Default.SortedBy("size", "name").SortedBy("name", "name").ShouldBe(ListQuery.Default);
    }

    [Fact]
    public void Read_SortByProject_IsUnderstoodOverAllProjectsOnly()
    {
        ListQuery.Read("/all/vms?sort=-project", Vms, Scope.All).ToString().ShouldBe("?sort=-project");
        ListQuery.Read("/p/staging/vms?sort=project", Vms, Scope.In(new ProjectId("staging"))).ShouldBe(ListQuery.Default);
    }

    [Fact]
    public void ViewKey_OfAnotherPage_IsTheSame() =>
        ListQuery.Default.SortedBy("name").WithPage(7).ViewKey.ShouldBe(ListQuery.Default.SortedBy("name").ViewKey);

    [Fact]
    public void Read_LongSearch_IsCut() => ListQuery.Read("/all/vms?q=" + new string('x', 5000), Vms, Scope.All).Search.Length.ShouldBe(200);
}
