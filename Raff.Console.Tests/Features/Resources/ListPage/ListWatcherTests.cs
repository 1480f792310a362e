using System.Collections.Concurrent;
using System.Threading.Channels;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources.ListPage;

/// <summary>What a tab dispatches for the list that it shows: at once from loaded rows, and again when something newer is there.</summary>
public sealed class ListWatcherTests : ConsoleParts
{
    private readonly Outbox outbox = new();

    private ListWatcher Watcher => Services.GetRequiredService<ListWatcher>();

    [Fact]
    public async Task Open_AListThatIsLoaded_ShowsItsRowsAtOnce()
    {
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "b", "prj_0000"), Vm("vm_2", "a", "prj_0000"));

        await Watcher.OpenAsync(Request(ListQuery.Default.SortedBy("name")), outbox);

        var content = outbox.Last;
        content.State.ShouldBe("ready");
        content.Rows.Select(row => row.Name).ShouldBe(["a", "b"]);
        content.Totals.ShouldNotBeNull();
    }

    [Fact]
    public async Task Open_APageBehindTheLast_ShowsTheLast()
    {
        using var lease = await HoldAsync(Scope.All, [.. Enumerable.Range(0, 30).Select(number => Vm($"vm_{number}", $"vm-{number}", "prj_0000"))]);

        await Watcher.OpenAsync(Request(ListQuery.Default with { Page = 9, Size = 25 }), outbox);

        outbox.Last.Page.ShouldBe(2);
        outbox.Last.Rows.Length.ShouldBe(5);
    }

    [Fact]
    public async Task Open_ASearchInTheSameList_FiltersWithoutAnotherCall()
    {
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "web", "prj_0000"), Vm("vm_2", "db", "prj_0000"));
        await Watcher.OpenAsync(Request(ListQuery.Default), outbox);
        var calls = Api.Requests.Count(request => request.Path == "/api/v1/vms");

        await Watcher.OpenAsync(Request(ListQuery.Default with { Search = "web" }), outbox);

        outbox.Last.Filtered.ShouldBe(1);
        outbox.Last.Loaded.ShouldBe(2);
        Api.Requests.Count(request => request.Path == "/api/v1/vms").ShouldBe(calls);
    }

    [Fact]
    public async Task Refresh_WithAnotherAnswer_ShowsTheNewRowsByItself()
    {
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "web", "prj_0000"));
        await Watcher.OpenAsync(Request(ListQuery.Default), outbox);

        Api.Clear();
        Api.On("GET", "/api/v1/vms").Always(StubAnswer.List([Vm("vm_1", "web", "prj_0000"), Vm("vm_2", "new", "prj_0000")]));
        await Watcher.RefreshAsync();

        await outbox.UntilAsync(content => content.Rows.Length == 2 && !content.IsRefreshing);
    }

    [Fact]
    public async Task Projects_ReadAfterTheRows_PutTheRowsIntoTheirOrder()
    {
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "a", "prj_1"), Vm("vm_2", "b", "prj_2"));
        await HasProjectsAsync(Project("prj_1", "alpha"), Project("prj_2", "beta"));
        await Watcher.OpenAsync(Request(ListQuery.Default), outbox);
        outbox.Last.Rows.Select(row => row.Name).ShouldBe(["a", "b"]);

        Api.Clear();
        Api.On("GET", "/api/v1/projects").Always(StubAnswer.List([Project("prj_1", "zeta"), Project("prj_2", "beta")]));
        Projects.Refresh();

        await outbox.UntilAsync(content => content.Rows.Select(row => row.Name).SequenceEqual(["b", "a"]));
    }

    [Fact]
    public async Task Counts_OfAFilter_CountLoadedRowsByValue()
    {
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "web", "prj_0000"), Vm("vm_2", "db", "prj_0001"), Vm("vm_3", "c", "prj_0001"));
        await Watcher.OpenAsync(Request(ListQuery.Default), outbox);
        var filter = Services.GetRequiredService<ResourceKinds>().Of("vms").Filters.First(one => one.Field == "project");

        Watcher.Counts(filter).ShouldBe(new Dictionary<string, int> { ["prj_0000"] = 1, ["prj_0001"] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Close_AListThatIsShown_DispatchesNothingMore()
    {
        using var lease = await HoldAsync(Scope.All, Vm("vm_1", "web", "prj_0000"));
        await Watcher.OpenAsync(Request(ListQuery.Default), outbox);
        var filter = Services.GetRequiredService<ResourceKinds>().Of("vms").Filters.First(one => one.Field == "project");

        Watcher.Close(Request(ListQuery.Default) with { Scope = Scope.In(new ProjectId("prj_0000")) });
        Watcher.Counts(filter).ShouldNotBeEmpty("another page's list stays open");
        Watcher.Close(Request(ListQuery.Default));

        Watcher.Counts(filter).ShouldBeEmpty();
        var sent = outbox.Count;
        await Watcher.RefreshAsync();
        outbox.Count.ShouldBe(sent);
    }

    private static ListRequest Request(ListQuery query) => new("vms", Scope.All, query);

    /// <summary>Keeps what was dispatched, and waits for what a test needs.</summary>
    private sealed class Outbox : IDispatcher
    {
        private readonly ConcurrentQueue<ListContent> contents = new();
        private readonly Channel<bool> more = Channel.CreateUnbounded<bool>();

        public event EventHandler<ActionDispatchedEventArgs>? ActionDispatched
        {
            add { }
            remove { }
        }

        public int Count => contents.Count;

        public ListContent Last => contents.Last();

        public void Dispatch(object action)
        {
            if (action is ResourceListActions.ListChanged changed)
            {
                contents.Enqueue(changed.Content);
                more.Writer.TryWrite(true);
            }
        }

        public async Task UntilAsync(Func<ListContent, bool> isSo)
        {
            while (!isSo(Last))
            {
                await more.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            }
        }
    }
}
