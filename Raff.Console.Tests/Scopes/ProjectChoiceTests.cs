using Bunit;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Scopes;

/// <summary>The choice of a project in a form and in the question of who can do what.</summary>
public sealed class ProjectChoiceTests : ConsoleParts
{
    [Fact]
    public void Choice_OpenBeforeTheProjectsAreRead_OffersThemOnceTheyAre()
    {
        var answered = new TaskCompletionSource();
        Api.On("GET", "/api/v1/projects").Always(StubAnswer.Held(answered.Task, StubAnswer.List([Project(1), Project(2)])));
        var choice = Render<ProjectChoice>(parameters => parameters.Add(one => one.Value, ""));
        choice.FindAll("option").Count.ShouldBe(1, "only the prompt");

        answered.SetResult();

        choice.WaitForAssertion(() => choice.FindAll("option").Select(option => option.TextContent)
            .ShouldBe(["Choose a project", "project-0001", "project-0002"]));
    }

    [Fact]
    public async Task Choice_OfManyProjects_IsOneFieldThatFindsByName()
    {
        await HasProjectsAsync(60);
        string? chosen = null;
        var choice = Render<ProjectChoice>(parameters => parameters.Add(one => one.Value, "").Add(one => one.ValueChanged, id => chosen = id));
        choice.FindAll("input, select").Count.ShouldBe(1);

        await choice.Find("input").InputAsync("project-005");
        choice.WaitForAssertion(() => choice.FindAll("datalist option").Select(option => option.GetAttribute("value")).ShouldContain("project-0057"));
        chosen.ShouldBeNull();

        await choice.Find("input").InputAsync("project-0057");
        chosen.ShouldBe("prj_0057");
    }

    [Fact]
    public async Task Choice_WithAProjectChosen_StillOffersTheOthers()
    {
        await HasProjectsAsync(3);

        var choice = Render<ProjectChoice>(parameters => parameters.Add(one => one.Value, "prj_0002"));

        choice.WaitForAssertion(() => choice.FindAll("option").Select(option => option.TextContent)
            .ShouldBe(["Choose a project", "project-0000", "project-0001", "project-0002"]));
    }
}
