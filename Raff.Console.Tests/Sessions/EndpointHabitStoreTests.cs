using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sessions;

public sealed class EndpointHabitStoreTests : ConsoleParts
{
    private static readonly Uri Endpoint = new("https://api.example/");

    [Fact]
    public async Task Habit_LearnedBeforeARestart_IsKnownAfterIt()
    {
        var before = new EndpointHabits();
        var store = Store(before);
        await store.StartAsync(TestContext.Current.CancellationToken);
        before.Learn(Endpoint, "GET volumes/{id}");
        await store.StopAsync(TestContext.Current.CancellationToken);

        var after = new EndpointHabits();
        await Store(after).StartAsync(TestContext.Current.CancellationToken);

        after.DemandsProject(Endpoint, "GET volumes/{id}").ShouldBeTrue();
        after.DemandsProject(Endpoint, "GET vms/{id}").ShouldBeFalse();
        after.DemandsProject(new Uri("https://other.example/"), "GET volumes/{id}").ShouldBeFalse();
    }

    private EndpointHabitStore Store(EndpointHabits habits) =>
        new(Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>(), habits, NullLogger<EndpointHabitStore>.Instance);
}
