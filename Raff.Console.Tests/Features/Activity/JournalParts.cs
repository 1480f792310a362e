using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;
using TestContext = Xunit.TestContext;

namespace Raff.Console.Tests.Features.Activity;

/// <summary>A tab with a journal that the test writes.</summary>
public abstract class JournalParts : ConsoleParts
{
    /// <summary>Whose operations they are: the tab's own key.</summary>
    protected OperationOwner Owner => Services.GetRequiredService<OperationTab>().Sender.Owner;

    /// <summary>The console's database.</summary>
    protected IDbContextFactory<ConsoleDbContext> Storage => Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>();

    /// <summary>The operations in memory.</summary>
    protected OperationBook Book => Services.GetRequiredService<OperationBook>();

    /// <summary>An operation of this key, the later the higher its number.</summary>
    protected Operation Made(int number, OperationState state = OperationState.Succeeded, bool isSettled = true)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number);
        return new Operation
        {
            Id = $"op-{number:00000}",
            Command = "vm.stop",
            Target = new CommandTarget("vms", $"{number}", $"web-{number}", new ProjectId("prj_0000")),
            ProjectName = "project-0000",
            Owner = Owner,
            KeyPrefix = "raff_00000001",
            KeyName = "tests",
            Account = "acc_1",
            State = state,
            Sentence = $"Sentence {number}.",
            StartedAt = at,
            SettledAt = isSettled ? at.AddSeconds(72) : null,
            Settling = Settling.At("passive"),
        };
    }

    /// <summary>Writes operations into the journal, in one transaction.</summary>
    protected async Task KeepAsync(params IReadOnlyCollection<Operation> operations)
    {
        await using var db = await Storage.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.AddRange(operations.Select(operation => operation.ToRecord()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs SQL on the console's database.</summary>
    protected async Task SqlAsync(string sql)
    {
        await using var db = await Storage.CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }
}
