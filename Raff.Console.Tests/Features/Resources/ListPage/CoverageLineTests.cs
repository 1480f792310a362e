using Bunit;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources.ListPage;

public sealed class CoverageLineTests : ConsoleParts
{
    [Fact]
    public async Task Coverage_OfAWholeList_CountsTheProjectsThatWereRead()
    {
        await HasProjectsAsync(3);

        var line = Line(new ListContent { Phase = new ListPhase.Complete() });

        line.WaitForAssertion(() => line.Find("[data-testid=coverage]").TextContent.Trim().ShouldBe("3 of 3 projects answered"));
    }

    [Fact]
    public async Task Coverage_WithMoreRefusalsThanProjects_IsNeverNegative()
    {
        await HasProjectsAsync(1);
        ProjectFailure Failure(string id) => new(new ProjectId(id), new RaffError.TimedOut("late"));

        var line = Line(new ListContent { Phase = new ListPhase.Complete(), Refused = [Failure("a"), Failure("b")] });

        line.WaitForAssertion(() => line.Find("[data-testid=coverage]").GetAttribute("data-answered").ShouldBe("0"));
    }

    [Fact]
    public async Task Coverage_OfAListPagedOnTheServer_SaysItsOrder()
    {
        await HasProjectsAsync(1);

        var line = Line(new ListContent { Phase = new ListPhase.Paged(Fits: true), Loaded = 200 });

        line.WaitForAssertion(() => line.Markup.ShouldContain("200 rows loaded, in the API’s order."));
    }

    private IRenderedComponent<CoverageLine> Line(ListContent content) =>
        Render<CoverageLine>(parameters => parameters.Add(one => one.Content, content).Add(one => one.Scope, ActiveScope.All));
}
