using Raff.Console.Features.Activity;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Features.Activity;

/// <summary>The filter of the journal in the address: nothing gets lost on the way there and back.</summary>
public sealed class JournalFilterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/activity")]
    [InlineData("/activity?q=web%20%26%20db")]
    [InlineData("/activity?project=a&project=b&command=vm.stop&command=vm.delete&state=refused&state=unknown")]
    [InlineData("/activity?since=7d&page=3&size=25")]
    [InlineData("/activity?from=2026-11-01&to=2026-11-25")]
    public void Url_OfWhatWasRead_IsTheSameAddress(string url) => JournalFilter.Read(url, scope: null).Url(scope: null).ShouldBe(url);

    [Theory]
    [InlineData("/activity?page=0&size=7&since=99d&state=done&state=Refused&from=yesterday&to=2026-13-01")]
    [InlineData("/activity?page=-3&size=&project=&command=")]
    public void Read_InvalidValues_AreTheDefaults(string url) => JournalFilter.Read(url, scope: null).Url(scope: null).ShouldBe("/activity");

    [Fact]
    public void Read_InAProject_FiltersByItUntilAllProjectsAreAskedFor()
    {
        var scope = new ProjectId("prj_1");

        JournalFilter.Read("/activity", scope).Projects.ShouldBe(["prj_1"]);
        JournalFilter.Read("/activity?project=prj_2", scope).Projects.ShouldBe(["prj_2"]);
        JournalFilter.Read("/activity?project=all", scope).Projects.ShouldBeEmpty();
        (JournalFilter.Read("/activity", scope) with { Projects = [] }).Url(scope).ShouldBe("/activity?project=all");
        JournalFilter.Read("/activity", scope).Url(scope).ShouldBe("/activity");
    }

    [Fact]
    public void Query_OfDays_HoldsBothDaysWhole()
    {
        var query = JournalFilter.Read("/activity?from=2026-11-01&to=2026-11-02", scope: null).Query(Now);

        query.From.ShouldBe(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        query.To.ShouldBe(new DateTimeOffset(2026, 11, 3, 0, 0, 0, TimeSpan.Zero));
        JournalFilter.Read("/activity?to=9999-12-31", scope: null).Query(Now).To.ShouldBeNull("There is no day after it.");
    }

    [Fact]
    public void ExportUrl_OfAPeriod_SaysTheTimeAndLeavesThePageOut()
    {
        var filter = JournalFilter.Read("/activity?q=web&since=24h&page=3&size=25&project=a&project=b", scope: null);

        filter.ExportUrl("csv", Now).ShouldBe("/activity/export.csv?q=web&project=a&project=b&from=2026-11-24T12%3A00%3A00.0000000Z");
        new JournalFilter().ExportUrl("json", Now).ShouldBe("/activity/export.json");
    }

    [Theory]
    [InlineData("", "Time")]
    [InlineData("?since=7d", "Last 7 days")]
    [InlineData("?from=2026-11-01", "Since 2026-11-01")]
    [InlineData("?to=2026-11-01", "Until 2026-11-01")]
    [InlineData("?from=2026-11-01&to=2026-11-01", "2026-11-01")]
    [InlineData("?from=2026-11-01&to=2026-11-03", "2026-11-01 to 2026-11-03")]
    public void TimeWords_OfEachKind_SayIt(string query, string words) => JournalFilter.Read("/activity" + query, scope: null).TimeWords.ShouldBe(words);
}
