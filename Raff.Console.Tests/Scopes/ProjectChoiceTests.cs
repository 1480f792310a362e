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

        choice.WaitForAssertion(() => choice.FindAll("option").Select(option => option.TextContent).ShouldBe(["Choose a project", "project-0001", "project-0002"]));
    }
}
