using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Lists;

/// <summary>A store over a list that lives in memory and does as a test says; every call is recorded.</summary>
public sealed class StoreWorld : IDisposable
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, RaffClient> clients = new();
    private List<StoreRow> rows = [];
    private TaskCompletionSource? held;
    private RaffError? failure;
    private Action<int>? after;

    public StoreWorld(Action<ListOptions>? change = null)
    {
        var options = new ListOptions();
        change?.Invoke(options);
        Store = new ListStore(Options.Create(options), Options.Create(new RaffOptions { PageSize = 200 }), Clock, NullLogger<ListStore>.Instance);
        Source = new ListSource<StoreRow>
        {
            Name = "rows",
            Read = ReadAsync,
            ReadOne = (_, id, _) => Task.FromResult<RaffResult<StoreRow>>(Find(id) is { } row ? new RaffResult<StoreRow>.Ok(row)
                : new RaffResult<StoreRow>.Failed(new RaffError.NotFound("gone"))),
            IdOf = row => row.Id,
            ProjectOf = row => new ProjectId(row.Project),
            StatusOf = row => row.Status,
            PassingStatuses = ["booting"],
        };
    }

    public ManualTime Clock { get; } = new();

    public ListStore Store { get; }

    public ListSource<StoreRow> Source { get; }

    public ConcurrentQueue<StoreCall> Calls { get; } = new();

    public RaffClient Client(string key = "raff_00000001") => clients.GetOrAdd(key, TestClients.Make);

    public StoreWatch Watch(Scope scope) => new(this, scope);

    public void Fill(int count) => rows = [.. Enumerable.Range(1, count)
        .Select(number => new StoreRow($"{number}", number % 2 == 0 ? "staging" : "production", "active"))];

    public void Add(string id)
    {
        lock (gate)
        {
            rows = [.. rows, new StoreRow(id, "staging", "active")];
        }
    }

    public void Change(string id, string status) => rows = [.. rows.Select(row => row.Id == id ? row with { Status = status } : row)];

    public void Remove(string id) => rows = [.. rows.Where(row => row.Id != id)];

    public void Fail(RaffError? error) => failure = error;

    public void Hold() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => held?.SetResult();

    public Task CalledAsync() => called.Task;

    public Task<bool> CancelledAsync() => cancelled.Task;

    public void AfterCall(int number, Action act) => after = made =>
    {
        if (made == number)
        {
            act();
        }
    };

    public void AfterEveryCall(Action<int> act) => after = act;

    public void Dispose() => held?.TrySetResult();

    private StoreRow? Find(string id) => rows.Find(row => row.Id == id);

    private async Task<RaffResult<ListPage<StoreRow>>> ReadAsync(RaffClient client, Scope scope, PageRequest page, Lane lane, CancellationToken cancel)
    {
        Calls.Enqueue(new StoreCall(scope, page, lane));
        called.TrySetResult();
        if (held is { } waiting)
        {
            try
            {
                await waiting.Task.WaitAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                cancelled.TrySetResult(true);
                throw;
            }
        }

        if (failure is { } error)
        {
            return new RaffResult<ListPage<StoreRow>>.Failed(error);
        }

        var mine = rows.Where(row => scope.Holds(new ProjectId(row.Project)) && (!page.Filters.TryGetValue("status", out var status) || row.Status == status))
            .ToList();
        var some = mine.Skip(page.Offset).Take(page.Limit).Select(row => row with { }).ToList();
        after?.Invoke(Calls.Count);
        return new RaffResult<ListPage<StoreRow>>.Ok(new ListPage<StoreRow>(some, some.Count, mine.Count, 0, page.Offset + some.Count >= mine.Count, []));
    }
}
