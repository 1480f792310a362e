using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>Deletes VMs of one project with one call, VM by VM accounted for. Scoped.</summary>
public sealed class BulkDeletions(CommandChecks checks, OperationEngine engine, OperationBook book, Journal journal, TimeProvider clock)
{
    /// <summary>VMs that one call of the API takes.</summary>
    public const int Most = 50;

    /// <summary>Sends one call for commands of the same project that delete the same way.</summary>
    internal async Task SendAsync(OperationSender sender, ImmutableArray<(Operation Draft, Command Command)> items)
    {
        if (await checks.DenialAsync(items[0].Command) is { } denial)
        {
            foreach (var item in items)
            {
                await engine.RefuseAsync(item.Draft, denial);
            }

            return;
        }

        var sent = items.Select(
            item => item.Draft with { State = OperationState.Sent, Sentence = "Sent. The API has not answered yet.", StartedAt = clock.GetUtcNow() }).ToList();
        if (await journal.DequeueAsync(sent) is not JournalBegin.Begun)
        {
            book.Put([.. items.Select(
                item => item.Draft
                    with { State = OperationState.Refused, Sentence = "The console's database could not be written. Nothing was sent.",
                        SettledAt = clock.GetUtcNow() })]);
            return;
        }

        book.Put(sent);
        var answer = await sender.Client.DeleteVmsAsync(
            items[0].Command.Target.Project!.Value, [.. items.Select(item => new ResourceId(item.Command.Target.Id!))], items[0].Command.BulkDeletion!,
                CancellationToken.None);
        for (var place = 0; place < items.Length; place++)
        {
            await engine.AnsweredAsync(sender, sent[place], items[place].Command with { Rereads = [] }, AnswerOf(answer, items[place].Command.Target.Id!));
        }
    }

    private static RaffResult<CommandAnswer> AnswerOf(RaffResult<BulkDeletion> answer, string vm) => answer switch
    {
        RaffResult<BulkDeletion>.Failed { Error: var error } => new RaffResult<CommandAnswer>.Failed(error),
        RaffResult<BulkDeletion>.Ok { Value: var all } => all.Results.FirstOrDefault(one => one.Id.Value == vm) switch
        {
            { Success: true } => new RaffResult<CommandAnswer>.Ok(new CommandAnswer()),
            { } refused =>
                new RaffResult<CommandAnswer>.Failed(
                    new RaffError.Invalid(refused.Error ?? refused.Message ?? "The API did not delete this VM and did not say why.")),
            null => new RaffResult<CommandAnswer>.Failed(
                new RaffError.FateUnknown("The API's answer did not mention this VM. It is not known whether it is being deleted.")),
        },
        _ => throw new InvalidOperationException("RaffResult is closed."),
    };
}
