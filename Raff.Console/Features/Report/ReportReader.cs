using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.Costs;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.Report;

/// <summary>Reads everything that the report of a scope is made of. Scoped.</summary>
public sealed class ReportReader(AuditReader audit, HistoryReader history, CostHistoryReader costs, ProjectMoney money)
{
    /// <summary>Reads it.</summary>
    /// <param name="scope">The project; null for all.</param>
    /// <param name="span">Since when changes count.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>Findings, changes and costs; why the viewer's projects are unknown, where they are.</returns>
    public async Task<RaffResult<(AuditView Findings, HistoryView Changes, CostHistory Costs)>> ReadAsync(
        ProjectId? scope, HistorySpan span, CancellationToken cancel)
    {
        await money.LoadAsync(cancel);
        if (!(await audit.ReadAsync(cancel)).TryGet(out var found, out var error)
            || !(await history.CompareAsync(span, new HistoryFilter { Scope = scope, Take = 0 }, cancel)).TryGet(out var changed, out error)
            || !(await costs.ReadAsync(scope, span, cancel)).TryGet(out var cost, out error))
        {
            return new RaffResult<(AuditView, HistoryView, CostHistory)>.Failed(error);
        }

        return new RaffResult<(AuditView, HistoryView, CostHistory)>.Ok((found, changed, cost));
    }
}
