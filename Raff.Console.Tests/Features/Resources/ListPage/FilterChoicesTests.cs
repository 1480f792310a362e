using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.Resources.ListPage;

public sealed class FilterChoicesTests
{
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(TimeProvider.System);

    [Fact]
    public void Of_Projects_AreAllOfTheDirectoryByNameThoughOnlySomeRowsAreLoaded()
    {
        Project[] projects = [Project("p10", "customer-10"), Project("p2", "customer-2"), Project("p3", "Acme")];

        var choices = FilterChoices.Of(Filter("project"), new Dictionary<string, int> { ["p10"] = 200 }, isWhole: false, projects, null);

        choices.Select(choice => choice.Project!.Name).ShouldBe(["Acme", "customer-2", "customer-10"]);
        choices.ShouldAllBe(choice => choice.Count == null);
    }

    [Fact]
    public void Of_AWholeList_HaveTheirCountsInNaturalOrder()
    {
        var choices = FilterChoices.Of(Filter("tag"), new Dictionary<string, int> { ["web-10"] = 1, ["web-2"] = 5 }, isWhole: true, [], null);

        choices.Select(choice => (choice.Value, choice.Count)).ShouldBe([("web-2", 5), ("web-10", 1)]);
    }

    [Fact]
    public void Of_Statuses_AreInTheirOwnOrderAndInWords()
    {
        var status = Filter("status");

        FilterChoices.Of(status, new Dictionary<string, int>(), isWhole: true, [], status.Label).Select(choice => status.Label!(choice.Value)).Take(2)
            .ShouldBe(["active", "stopped"]);
    }

    [Fact]
    public void Among_OfAPagedList_IsSaidButForProjects()
    {
        var content = new ListContent { Phase = new ListPhase.Paged(Fits: true), Loaded = 200 };

        FilterChoices.Among(Filter("tag"), content).ShouldBe("the first 200 rows");
        FilterChoices.Among(Filter("project"), content).ShouldBeNull();
        FilterChoices.Among(Filter("tag"), content with { Phase = new ListPhase.Complete() }).ShouldBeNull();
        FilterChoices.Among(Filter("project"), content with { Phase = new ListPhase.Streaming(default) }).ShouldBeNull();
    }

    private static ResourceFilter Filter(string field) => Vms.Filters.First(filter => filter.Field == field);

    private static Project Project(string id, string name) => new() { Id = new ProjectId(id), Name = name };
}
