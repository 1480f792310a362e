using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;
using Raff.Console.Storage;

namespace Raff.Console.Sessions;

/// <summary>
/// Stores what the client learned about an endpoint's header rules (docs/raff-api.md#header-rules). It only saves calls: if the store fails, the
/// habit is learned again.
/// </summary>
public sealed class EndpointHabitStore(IDbContextFactory<ConsoleDbContext> storage, EndpointHabits habits, ILogger<EndpointHabitStore> log) : IHostedService
{
    private const string DemandsProject = "project";
    private readonly Lock gate = new();
    private Task saving = Task.CompletedTask;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await storage.CreateDbContextAsync(cancellationToken);
            foreach (var record in await db.EndpointHabits.AsNoTracking().ToListAsync(cancellationToken))
            {
                if (Uri.TryCreate(record.Endpoint, UriKind.Absolute, out var endpoint))
                {
                    habits.Restore(endpoint, record.Operation);
                }
            }
        }
        catch (DbException error)
        {
            log.LogWarning("The habits of endpoints could not be read: {Reason}", error.Message);
        }

        habits.Learned += Save;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        habits.Learned -= Save;
        return saving.WaitAsync(cancellationToken);
    }

    private void Save(Uri endpoint, string operation)
    {
        lock (gate)
        {
            saving = SaveAsync(saving, endpoint.AbsoluteUri, operation);
        }
    }

    private async Task SaveAsync(Task before, string endpoint, string operation)
    {
        await before;
        try
        {
            await using var db = await storage.CreateDbContextAsync();
            if (await db.EndpointHabits.FindAsync(endpoint, operation) is null)
            {
                db.Add(new EndpointHabitRecord { Endpoint = endpoint, Operation = operation, Habit = DemandsProject });
                await db.SaveChangesAsync();
            }
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            log.LogWarning("The habit of {Operation} could not be stored: {Reason}", operation, error.Message);
        }
    }
}
