using Microsoft.Extensions.Options;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Wire;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>How many requests of a key may go, and who goes first.</summary>
public sealed class RequestBudgetTests : IDisposable
{
    private readonly SteppedTime time = new();
    private readonly RequestBudget budget;

    public RequestBudgetTests() => budget = Create(perSecond: 10, burst: 20);

    public void Dispose() => budget.Dispose();

    [Fact]
    public void Interactive_AfterAPause_IsSentImmediatelyUpToTheBurst()
    {
        var waits = Take(Lane.Interactive, 21);

        waits.Count(wait => wait.IsCompletedSuccessfully).ShouldBe(20);
        time.Advance(TimeSpan.FromMilliseconds(99));
        waits[20].IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(1));
        waits[20].IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Background_UnderLoad_KeepsTheRateAndLeavesAReserve()
    {
        var waits = Take(Lane.Background, 100);
        waits.Count(wait => wait.IsCompletedSuccessfully).ShouldBe(15);

        time.Advance(TimeSpan.FromSeconds(5));

        waits.Count(wait => wait.IsCompletedSuccessfully).ShouldBe(65, "10 a second");
        Take(Lane.Interactive, 5).ShouldAllBe(wait => wait.IsCompletedSuccessfully);
    }

    [Fact]
    public void Interactive_BehindWaitingBackground_GoesFirst()
    {
        var background = Take(Lane.Background, 16)[15];
        var interactive = Take(Lane.Interactive, 7);
        interactive.Count(wait => wait.IsCompletedSuccessfully).ShouldBe(5);

        time.Advance(TimeSpan.FromMilliseconds(200));

        interactive.ShouldAllBe(wait => wait.IsCompletedSuccessfully);
        background.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        background.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Waiters_OfOneLane_GoInOrder()
    {
        Take(Lane.Interactive, 20);
        var waits = Take(Lane.Interactive, 3);

        time.Advance(TimeSpan.FromMilliseconds(100));
        waits.Select(wait => wait.IsCompleted).ShouldBe([true, false, false]);
        time.Advance(TimeSpan.FromMilliseconds(100));
        waits.Select(wait => wait.IsCompleted).ShouldBe([true, true, false]);
    }

    [Fact]
    public void Waiter_Canceled_GivesItsPlaceToTheNext()
    {
        Take(Lane.Interactive, 20);
        using var source = new CancellationTokenSource();
        var first = budget.WaitAsync(Lane.Interactive, source.Token);
        var second = Take(Lane.Interactive, 1)[0];

        source.Cancel();

        first.IsCanceled.ShouldBeTrue();
        budget.Waiting.ShouldBe(1);
        time.Advance(TimeSpan.FromMilliseconds(100));
        second.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Wait_WithACanceledToken_TakesNothing()
    {
        budget.WaitAsync(Lane.Interactive, new CancellationToken(canceled: true)).IsCanceled.ShouldBeTrue();

        Take(Lane.Interactive, 20).ShouldAllBe(wait => wait.IsCompletedSuccessfully);
    }

    [Fact]
    public void Pause_OfAnyLength_DelaysAllCallsAndEndsWithoutABurst()
    {
        budget.Pause(TimeSpan.FromSeconds(3));
        var waits = Take(Lane.Interactive, 30);

        time.Advance(TimeSpan.FromSeconds(2.9));
        waits.ShouldAllBe(wait => !wait.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1.1));

        waits.Count(wait => wait.IsCompletedSuccessfully).ShouldBe(11, "One at the end of the pause, then 10 a second.");
    }

    [Fact]
    public void Pause_OfAnHour_IsCapped()
    {
        budget.Pause(TimeSpan.FromHours(1));

        budget.PausedFor.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData(28, 30, 28)]
    [InlineData(28, 100, 93)]
    [InlineData(28, 10, 9)]
    [InlineData(1000, 30, 30)]
    [InlineData(10, 100, 33)]
    public void Limit_ThatTheServerAnnounces_ScalesTheRate(double configured, int announced, int expected)
    {
        using var scaled = Create(configured, burst: 10);
        scaled.Follow(announced);
        List<Task> waits = [.. Enumerable.Range(0, 500).Select(_ => scaled.WaitAsync(Lane.Interactive, ClientWorld.Cancel))];
        var before = waits.Count(wait => wait.IsCompletedSuccessfully);

        time.Advance(TimeSpan.FromSeconds(1));

        (waits.Count(wait => wait.IsCompletedSuccessfully) - before).ShouldBeInRange(expected - 1, expected + 1);
    }

    [Fact]
    public void Budgets_OfOneKey_AreOne()
    {
        using var budgets = new RequestBudgets(Options.Create(new RaffOptions()), time);

        budgets.Of(new KeyFingerprint("a")).ShouldBeSameAs(budgets.Of(new KeyFingerprint("a")));
        budgets.Of(new KeyFingerprint("a")).ShouldNotBeSameAs(budgets.Of(new KeyFingerprint("b")));
    }

    [Fact]
    public void Budgets_Unused_AreDropped()
    {
        using var budgets = new RequestBudgets(Options.Create(new RaffOptions()), time);
        foreach (var number in Enumerable.Range(0, 100))
        {
            budgets.Of(new KeyFingerprint($"{number}"));
        }

        time.Advance(RequestBudgets.IdleFor);
        budgets.Of(new KeyFingerprint("new"));

        budgets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Calls_OfOneKeyFromManyOperators_ShareOneBudget()
    {
        await using var world = await ClientWorld.CreateAsync(null, ("Raff:RequestsPerSecond", "5"), ("Raff:Burst", "4"));
        world.Api.On("GET", "*").Always(StubAnswer.List([]));
        var other = world.As(ClientWorld.Secret);
        for (var round = 0; round < 2; round++)
        {
            (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Answer();
            (await other.ListPermissionsAsync(ClientWorld.Cancel)).Answer();
        }

        var fifth = other.ListPermissionsAsync(ClientWorld.Cancel);
        (await world.As("raff_another").ListPermissionsAsync(ClientWorld.Cancel)).Answer();
        fifth.IsCompleted.ShouldBeFalse();
        await world.Time.PassAsync(TimeSpan.FromMilliseconds(200));

        (await fifth).Answer();
    }

    [Fact]
    public async Task Call_RateLimited_DelaysOtherCallsOfItsKey()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "*").Next(StubAnswer.TooMany("3")).Always(StubAnswer.List([]));
        var limited = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Time.TimerAsync(TimeSpan.FromSeconds(3));

        var other = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        world.Api.Requests.Count.ShouldBe(1);
        world.Time.Advance(TimeSpan.FromSeconds(4));

        (await limited).Answer();
        (await other).Answer();
    }

    [Fact]
    public async Task Answers_WithRateLimitHeader_AdjustTheBudget()
    {
        await using var world = await ClientWorld.CreateAsync(null, ("Raff:RequestsPerSecond", "30"), ("Raff:Burst", "60"));
        world.Api.On("GET", "*").Always(StubAnswer.List([]).With("X-RateLimit-Limit", "1"));
        (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Answer();
        (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Answer();
        (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Answer();

        var next = world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        next.IsCompleted.ShouldBeFalse();
        await world.Time.PassAsync(TimeSpan.FromSeconds(1));

        (await next).Answer();
    }

    private List<Task> Take(Lane lane, int count) => [.. Enumerable.Range(0, count).Select(_ => budget.WaitAsync(lane, ClientWorld.Cancel))];

    private RequestBudget Create(double perSecond, int burst) => new(new RaffOptions { RequestsPerSecond = perSecond, Burst = burst }, time);
}
