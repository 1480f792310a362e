using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

/// <summary>What a field that is typed into does with the values its page answers, in the orders in which they can come.</summary>
public sealed class TextEntryTests : ComponentTest
{
    private readonly List<string> heard = [];

    [Fact]
    public async Task Entry_Typed_ReportsToThePage()
    {
        var field = Search();

        await field.Find("input").InputAsync("api");

        heard.ShouldBe(["api"]);
        Shown(field).ShouldBe("api");
        field.Find("input").GetAttribute("maxlength").ShouldBe("200");
    }

    [Fact]
    public async Task Entry_LateAnswers_KeepTheTypedText()
    {
        var field = Search();
        await field.Find("input").InputAsync("a");
        await field.Find("input").InputAsync("ap");
        await field.Find("input").InputAsync("api");

        foreach (var answer in new[] { "", "a", "ap", "api", "api" })
        {
            field.Render(parameters => parameters.Add(one => one.Value, answer));
            Shown(field).ShouldBe("api");
        }
    }

    [Fact]
    public async Task Entry_TextDeletedWhileAnswersArePending_KeepsTheRest()
    {
        var field = Search();
        await field.Find("input").InputAsync("a");
        await field.Find("input").InputAsync("ab");
        await field.Find("input").InputAsync("a");

        foreach (var answer in new[] { "a", "ab", "a" })
        {
            field.Render(parameters => parameters.Add(one => one.Value, answer));
            Shown(field).ShouldBe("a");
        }
    }

    [Fact]
    public async Task Entry_SkippedAnswer_AcceptsTheNextOne()
    {
        var field = Search();
        await field.Find("input").InputAsync("a");
        await field.Find("input").InputAsync("ab");
        field.Render(parameters => parameters.Add(one => one.Value, "ab"));

        field.Render(parameters => parameters.Add(one => one.Value, "a"));

        Shown(field).ShouldBe("a", "it is a step back, not an answer");
    }

    [Fact]
    public async Task Search_TrailingSpace_IsKeptButNotReported()
    {
        var field = Search();
        await field.Find("input").InputAsync("web");
        field.Render(parameters => parameters.Add(one => one.Value, "web"));

        await field.Find("input").InputAsync("web ");
        field.Render(parameters => parameters.Add(one => one.Value, "web"));

        heard.ShouldBe(["web"]);
        Shown(field).ShouldBe("web ");
    }

    [Fact]
    public async Task Entry_ClearedByThePage_IsCleared()
    {
        var field = Search();
        await field.Find("input").InputAsync("api");
        field.Render(parameters => parameters.Add(one => one.Value, "api"));

        field.Render(parameters => parameters.Add(one => one.Value, null));

        Shown(field).ShouldBeEmpty();
    }

    [Fact]
    public async Task Entry_ClearedByThePageAndTypedAgain_ReportsItAgain()
    {
        var field = Search();
        await field.Find("input").InputAsync("api");
        field.Render(parameters => parameters.Add(one => one.Value, "api"));
        field.Render(parameters => parameters.Add(one => one.Value, ""));

        await field.Find("input").InputAsync("api");

        heard.ShouldBe(["api", "api"]);
        Shown(field).ShouldBe("api");
    }

    private static string? Shown(IRenderedComponent<SearchField> field) => field.Find("input").GetAttribute("value");

    private IRenderedComponent<SearchField> Search() =>
        Render<SearchField>(parameters => parameters.Add(one => one.Value, "").Add(one => one.ValueChanged, heard.Add));
}
