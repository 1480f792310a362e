using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Resources;

/// <summary>Starts the command that fixes a finding, on its subject as it is now. Scoped.</summary>
public sealed class FindingFixer(ListStore store, RaffClient client, ResourceKinds kinds, CommandFlow flow, Toasts toasts)
{
    /// <summary>Reads the subject and starts the command: its form, a confirmation, or at once.</summary>
    public async Task StartAsync(AuditFinding finding, string command)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (kinds.Find(finding.Kind) is not { } kind)
        {
            return;
        }

        var read = await store.RereadAsync(client, kind.Source, finding.SubjectId, CancellationToken.None);
        if (!read.TryGet(out var row, out var error))
        {
            toasts.Error(error is RaffError.NotFound ? $"{NameText.Of(finding.Name)} no longer exists. Sweep again to update the findings." : error.Sentence);
            return;
        }

        await flow.StartAsync(row, command);
    }
}
