using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Tests.Scopes;

public sealed class ScopeReducersTests
{
    private static readonly ProjectCard Staging = new(new ProjectId("s"), "Staging", "staging", false);
    private static readonly ProjectCard Production = new(new ProjectId("p"), "Production", "production", false);

    [Fact]
    public void EnterProject_AnotherScopeActive_HidesItImmediately()
    {
        var state = ScopeReducers.On(Entered(Staging), new ScopeActions.EnterProject("production"));

        state.Active.ShouldBeNull();
        state.Phase.ShouldBe(new ScopePhase.Entering("production"));
    }

    [Fact]
    public void ScopeEntered_ForAUrlThatWasLeft_ChangesNothing()
    {
        var waiting = ScopeReducers.On(Entered(Staging), new ScopeActions.EnterProject("production"));

        ScopeReducers.On(waiting, new ScopeActions.ScopeEntered("staging", new ActiveScope.OneProject(Staging))).ShouldBe(waiting);
        ScopeReducers.On(waiting, new ScopeActions.ScopeEntered("production", new ActiveScope.OneProject(Production))).Active!.Card.ShouldBe(Production);
    }

    [Fact]
    public void ScopeMissing_ForAUrlThatWasLeft_ChangesNothing()
    {
        var state = Entered(Staging);

        ScopeReducers.On(state, new ScopeActions.ScopeMissing("gone")).ShouldBe(state);
        ScopeReducers.On(state, new ScopeActions.ScopeFailed("gone", new RaffError.TimedOut("late"))).ShouldBe(state);
    }

    [Fact]
    public void ProtectionChanged_OfTheActiveProject_ShowsAtOnce()
    {
        ScopeReducers.On(Entered(Staging), new ScopeActions.ProtectionChanged(Staging.Id, true)).Active!.Card!.IsProtected.ShouldBeTrue();
        ScopeReducers.On(Entered(Staging), new ScopeActions.ProtectionChanged(Production.Id, true)).Active!.Card!.IsProtected.ShouldBeFalse();
    }

    [Fact]
    public void Color_OfAnId_NeverChanges() =>
        ProjectCard.ColorOf(new ProjectId("prj_01HXK5Q2J3P4N5R6T7V8W9Y0Z1")).ShouldBe(ProjectCard.ColorOf(new ProjectId("prj_01HXK5Q2J3P4N5R6T7V8W9Y0Z1")));

    [Fact]
    public void Color_OfManyIds_UsesAllTwelve() =>
        Enumerable.Range(0, 200).Select(number => ProjectCard.ColorOf(new ProjectId($"id-{number}"))).Distinct().Order().ShouldBe(Enumerable.Range(1, 12));

    private static ScopeState Entered(ProjectCard card) => new() { Phase = new ScopePhase.Entered(new ActiveScope.OneProject(card)) };
}
