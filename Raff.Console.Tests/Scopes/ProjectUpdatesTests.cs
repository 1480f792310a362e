using Bunit;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Scopes;

/// <summary>An open tab follows what becomes known of projects.</summary>
public sealed class ProjectUpdatesTests : ConsoleParts
{
    private readonly List<object> projects = [Project("prj_1", "staging")];

    public ProjectUpdatesTests() => AddBunitPersistentComponentState();

    private ScopeState State => Services.GetRequiredService<IState<ScopeState>>().Value;

    [Fact]
    public async Task Project_RenamedElsewhere_HasItsNewNameInTheOpenTab()
    {
        await ReadAsync();
        Location.NavigateTo("/p/staging/vms");
        Enter(new ActiveScope.OneProject(Card("staging")));
        Render<ScopeLocator>();
        State.Active!.Name.ShouldBe("staging");

        projects[0] = new { id = "prj_1", name = "Rehearsal", slug = "staging", account_id = "acc_1" };
        var followed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Services.GetRequiredService<IState<ScopeState>>().StateChanged += (_, _) =>
        {
            if (State.Active?.Name == "Rehearsal")
            {
                followed.TrySetResult();
            }
        };
        Projects.Refresh();

        await followed.Task.WaitAsync(TimeSpan.FromSeconds(30), Xunit.TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task CardOf_NewProject_RereadsTheListAndShowsItsName()
    {
        await ReadAsync();
        projects.Add(Project("prj_2", "fresh"));

        Projects.CardOf(new ProjectId("prj_2")).Name.ShouldBe("prj_2");

        await UntilProjectsAsync(list => list.Rows.Count == 2);
        Projects.CardOf(new ProjectId("prj_2")).Name.ShouldBe("fresh");
    }

    [Fact]
    public async Task CardOf_UnknownProject_RereadsTheListOnce()
    {
        await ReadAsync();
        Projects.CardOf(new ProjectId("prj_9"));
        await UntilProjectsAsync(list => list.IsWhole && Api.Requests.Count(request => request.Path == "/api/v1/projects") == 2);

        Projects.CardOf(new ProjectId("prj_9"));

        Api.Requests.Count(request => request.Path == "/api/v1/projects").ShouldBe(2);
    }

    [Theory]
    [InlineData("all/vms")]
    [InlineData("settings?scope=all")]
    public async Task SwitchScope_PageStays_EntersTheScopeBeforeTheUrlChanges(string at)
    {
        await ReadAsync();
        Location.NavigateTo("/" + at);

        Services.GetRequiredService<IDispatcher>().Dispatch(new ScopeActions.SwitchScope(new ActiveScope.OneProject(Card("staging"))));

        State.Active!.Name.ShouldBe("staging", "nothing here listens to the address");
        ScopeUrl.Read(At).Word.ShouldBe("staging");
    }

    [Theory]
    [InlineData("vms/vm_1")]
    [InlineData("all/vms?page=3")]
    public async Task SwitchScope_PageCannotStay_LeavesTheScopeToTheUrl(string at)
    {
        await ReadAsync();
        Location.NavigateTo("/" + at);

        Services.GetRequiredService<IDispatcher>().Dispatch(new ScopeActions.SwitchScope(new ActiveScope.OneProject(Card("staging"))));

        State.Active.ShouldBeNull();
        At.ShouldBe("p/staging/vms");
    }

    [Fact]
    public async Task Address_InAnotherLetterCase_OpensTheProjectItNames()
    {
        await ReadAsync();

        (await Projects.FindAsync("Staging", Xunit.TestContext.Current.CancellationToken))
            .ShouldBeOfType<RaffResult<ProjectCard?>.Ok>().Value!.Id.Value.ShouldBe("prj_1");
    }

    [Theory]
    [InlineData("settings?scope=staging&scope=all")]
    [InlineData("settings?scope=")]
    public async Task Address_WithSeveralOrEmptyScopes_IsNotFound(string at)
    {
        await ReadAsync();
        Location.NavigateTo("/" + at);

        Render<ScopeLocator>();

        State.Phase.ShouldBeOfType<ScopePhase.Missing>();
    }

    private Task ReadAsync()
    {
        Api.On("GET", "/api/v1/projects").Always(_ => StubAnswer.List([.. projects], projects.Count));
        return UntilProjectsAsync(list => list.IsWhole);
    }
}
