using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Sessions;

/// <summary>
/// Uses the console's database for conveniences: recent projects, pins, remembered slugs, activity. A full disk or a locked file is logged and
/// must not fail a page. SQLite blocks its caller up to the lock timeout, so the work runs outside the circuit, in order.
/// </summary>
public sealed class SoftStore(ILogger<SoftStore> log)
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;

    /// <summary>Runs work after the work before it; a failure of the store is logged and ignored.</summary>
    /// <param name="what">What could not be done, for the log.</param>
    /// <param name="work">The work.</param>
    /// <returns>Whether it was done.</returns>
    public Task<bool> TryAsync(string what, Func<Task> work)
    {
        lock (gate)
        {
            var mine = last.ContinueWith(_ => RunAsync(what, work), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
            last = mine;
            return mine;
        }
    }

    /// <summary>Reads outside the circuit without waiting for earlier writes; a failure of the store is logged.</summary>
    /// <param name="what">What could not be read, for the log.</param>
    /// <param name="work">The work.</param>
    /// <returns>Whether it was read.</returns>
    public Task<bool> TryReadAsync(string what, Func<Task> work) => Task.Run(() => RunAsync(what, work));

    private async Task<bool> RunAsync(string what, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            log.LogWarning("{What} could not be stored or read: {Reason}", what, (error.InnerException ?? error).Message);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
