using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Projects;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Projects;

/// <summary>The list of projects gets its members, resources and cost from elsewhere, with as few calls as possible.</summary>
public sealed class ProjectFactsTests : ConsoleParts
{
    private ProjectFacts Facts => Services.GetRequiredService<ProjectFacts>();

    [Fact]
    public async Task Fill_FromLoadedLists_AddsWhatEachProjectHas()
    {
        using var rows = await ReadRowsAsync(2);
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "a", "prj_0000"), Vm("vm_2", "b", "prj_0000"));

        Facts.Fill();

        Row(rows, "prj_0000").Use!.Counts["vms"].ShouldBe(2);
        Row(rows, "prj_0001").Use.ShouldNotBeNull().ShouldSatisfyAllConditions(
            use => use.Total.ShouldBe(0),
            use => use.IsWhole.ShouldBeFalse("volumes are not loaded"));
    }

    [Fact]
    public async Task CountMembers_OfVisibleProjects_TakesOneCallEachAndNoneAgainWhileTheyAreFresh()
    {
        using var rows = await ReadRowsAsync(2);
        Api.On("GET", "/api/v1/projects/*").When(request => request.Path.EndsWith("/members", StringComparison.Ordinal)).Always(StubAnswer.List([], 7));
        ProjectRow[] shown = [Row(rows, "prj_0000"), Row(rows, "prj_0001")];

        await Facts.CountMembersAsync(shown, TestContext.Current.CancellationToken);
        await Facts.CountMembersAsync(shown, TestContext.Current.CancellationToken);

        Row(rows, "prj_0000").Members!.Count.ShouldBe(7);
        Row(rows, "prj_0001").Members!.Count.ShouldBe(7);
        Api.Requests.Count(request => request.Path.EndsWith("/members", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task CountMembers_Refused_KeepsTheReasonInTheRow()
    {
        using var rows = await ReadRowsAsync(1);
        Api.On("GET", "/api/v1/projects/*").When(request => request.Path.EndsWith("/members", StringComparison.Ordinal))
            .Always(StubAnswer.Error(403, "This API key lacks project.members.view."));

        await Facts.CountMembersAsync([Row(rows, "prj_0000")], TestContext.Current.CancellationToken);

        Row(rows, "prj_0000").Members.ShouldNotBeNull().ShouldSatisfyAllConditions(
            members => members.Count.ShouldBeNull(),
            members => members.Error.ShouldBeOfType<RaffError.Forbidden>());
    }

    private static ProjectRow Row(ListLease<IResource> rows, string id) =>
        rows.Current.Rows.OfType<ProjectRow>().Single(row => row.Project.Id == new ProjectId(id));

    /// <summary>Reads the list of projects as its page does.</summary>
    private async Task<ListLease<IResource>> ReadRowsAsync(int count)
    {
        await HasProjectsAsync(count);
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var source = Services.GetRequiredService<ResourceKinds>().Of(ProjectKind.Word).Source;
        var store = Services.GetRequiredService<ListStore>();
        var client = Services.GetRequiredService<RaffClient>();
        void Look()
        {
            if (store.Peek(client, source, Scope.All) is { IsWhole: true })
            {
                read.TrySetResult();
            }
        }

        var lease = store.Attach(client, source, Scope.All, Look);
        Look();
        await read.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return lease;
    }
}
