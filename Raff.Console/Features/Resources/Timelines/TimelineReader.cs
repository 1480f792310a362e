using Microsoft.Extensions.Options;
using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sessions;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.Resources.Timelines;

/// <summary>Reads the timeline of a resource from the journal and the history, each as the viewer may see it. Scoped.</summary>
public sealed class TimelineReader(
    JournalReader journal, HistoryReader history, CurrentOperator current, IOptions<JournalOptions> options, TimeProvider clock)
{
    private const int MaxOthers = 200;

    /// <summary>Reads it.</summary>
    /// <param name="kind">The resource's kind, as its route word.</param>
    /// <param name="row">The resource.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<Timeline> ReadAsync(string kind, IResource row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var own = await journal.ReadAsync(new JournalQuery { Kind = kind, Resource = row.Id.Value }, cancel);
        var noticed = await history.OfResourceAsync(kind, row.Id.Value, cancel);
        var from = own.Total > own.Rows.Count ? own.Rows[^1].StartedAt : DateTimeOffset.MinValue;

        // Older ones could be those of operations that are not shown.
        var moments = noticed.Moments.Where(moment => moment.At >= from).ToList();
        var others = await OthersAsync(kind, row, moments, cancel);
        var kept = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);

        // Where the account is unknown, so are the operations of its other keys.
        DateTimeOffset? journalFrom = current.Required.Identity.AccountId is null || others is null ? null : kept > from ? kept : from;
        var entries = ResourceTimeline.Of(new RowRef(kind, row.Id.Value), moments, own.Rows, others ?? [], journalFrom);
        return new Timeline(entries, own.Rows.Count, own.Total, noticed.Problem);
    }

    /// <summary>Operations on other resources of the project that may have changed this one; null where there are too many to read.</summary>
    private async Task<IReadOnlyList<Operation>?> OthersAsync(string kind, IResource row, IReadOnlyList<ResourceMoment> moments, CancellationToken cancel)
    {
        var commands = CommandEffects.OnOthers(kind);
        if (row.ProjectId is not { } project || commands.Count == 0 || !moments.Any(moment => moment.Fields.Count > 0))
        {
            return [];
        }

        var found = await journal.ReadAsync(
            new JournalQuery { Projects = [project.Value], Commands = [.. commands], From = moments.Min(moment => moment.After), Size = MaxOthers }, cancel);
        return found.Total > found.Rows.Count ? null : [.. found.Rows.Where(operation => operation.Target.Id != row.Id.Value)];
    }
}
