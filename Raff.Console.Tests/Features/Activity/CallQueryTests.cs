using Raff.Console.Features.Activity;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Features.Activity;

/// <summary>Which calls are shown, and how the URL says it.</summary>
public sealed class CallQueryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Query_WrittenAndRead_IsTheSame()
    {
        var query = new CallQuery
        {
            Search = "vms?limit=1&x",
            Methods = ["GET", "POST"],
            Outcomes = ["4xx"],
            HasBackground = true,
            IsSlowestFirst = true,
            Page = 3,
            Size = 25
        };

        var read = CallQuery.Read(query.Url());

        read.Url().ShouldBe(query.Url());
        (read with { Methods = [], Outcomes = [] }).ShouldBe(query with { Methods = [], Outcomes = [] });
        read.Methods.ShouldBe(query.Methods);
        read.Outcomes.ShouldBe(query.Outcomes);
        new CallQuery().Url().ShouldBe("/activity?tab=calls");
    }

    [Fact]
    public void Url_WithSeveralValues_RepeatsTheParameter() =>
        new CallQuery { Methods = ["GET", "POST"], Outcomes = ["4xx", "timed, out"] }.Url()
            .ShouldBe("/activity?tab=calls&method=GET&method=POST&status=4xx&status=timed,%20out");

    [Fact]
    public void Read_ValueWithAComma_IsOneValue() => CallQuery.Read("/activity?status=timed,%20out").Outcomes.ShouldBe(["timed, out"]);

    [Theory]
    [InlineData("/activity?page=-1&size=7&sort=x")]
    [InlineData("/activity?page=nine&size=")]
    [InlineData("/activity")]
    public void Read_InvalidValues_AreTheDefaults(string url) => CallQuery.Read(url).Url().ShouldBe("/activity?tab=calls");

    [Fact]
    public void Of_Calls_ShowsTheLatestFirstOrTheSlowest()
    {
        var calls = CallRow.Of([Call("/a", 30), Call("/b", 10), Call("/c", 20)]);

        new CallQuery().Of(calls).Select(row => row.Call.Path).ShouldBe(["/c", "/b", "/a"]);
        new CallQuery { IsSlowestFirst = true }.Of(calls).Select(row => row.Call.Path).ShouldBe(["/a", "/c", "/b"]);
    }

    [Fact]
    public void Of_Filters_ShowWhatMatchesAllOfThem()
    {
        var calls = CallRow.Of([Call("/vms"), Call("/vms", method: "POST"), Call("/vms", status: 404), Call("/volumes", project: "prj_1")]);

        new CallQuery { Methods = ["GET"], Outcomes = ["2xx"], Search = "VMS" }.Of(calls).Count.ShouldBe(1);
        new CallQuery { Search = "prj_1" }.Of(calls).ShouldHaveSingleItem().Call.Path.ShouldBe("/volumes");
    }

    [Fact]
    public void Of_BackgroundReads_AreShownOnRequestAndChangesAlways()
    {
        var calls = CallRow.Of([Call("/poll") with { Lane = Lane.Background }, Call("/change", method: "POST") with { Lane = Lane.Background }, Call("/list")]);

        new CallQuery().Of(calls).Select(row => row.Call.Path).ShouldBe(["/list", "/change"]);
        CallQuery.Read("/activity?background=show").Of(calls).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(200, null, "2xx", "ok")]
    [InlineData(200, "Unreadable", "2xx", "bad")]
    [InlineData(429, "RateLimited", "429", "warn")]
    [InlineData(404, "NotFound", "4xx", "bad")]
    [InlineData(503, "ServerFault", "5xx", "bad")]
    [InlineData(null, "TimedOut", "none", "bad")]
    public void Row_OfAnAnswer_HasItsOutcomeAndTone(int? status, string? failure, string outcome, string tone)
    {
        var row = CallRow.Of([Call("/vms", status: status, failure: failure)])[0];

        (row.Outcome, row.Tone).ShouldBe((outcome, tone));
    }

    [Fact]
    public void Rows_OfTheSameMoment_HaveIdsOfTheirOwn() => CallRow.Of([Call("/a"), Call("/a"), Call("/a")]).Select(row => row.Id).ShouldBeUnique();

    private static CallRecord Call(string path, int milliseconds = 5, string method = "GET", int? status = 200, string? failure = null,
        string? project = null) =>
        new(Noon, method, path, project is null ? null : new ProjectId(project), status, failure, TimeSpan.FromMilliseconds(milliseconds), Lane.Interactive,
            $"{method} {path}");
}
