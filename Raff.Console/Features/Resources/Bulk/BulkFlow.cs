using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>From choosing a bulk command for selected rows to its run: who is skipped and why, the confirmation, the run. Scoped.</summary>
public sealed class BulkFlow(
    CommandChecks checks, CommandOffers offers, OperationRunner runner, BulkRunner bulk, ProjectDirectory directory, Dialogs dialogs,
    IEnumerable<BulkCommand> commands)
{
    private readonly ILookup<string, BulkCommand> commands = commands.ToLookup(command => command.Kind);

    /// <summary>The bulk commands of a kind, in the order of their registration.</summary>
    public IEnumerable<BulkCommand> Of(string kind) => commands[kind];

    /// <summary>Why none of the rows allows a command, in a sentence; null where one does.</summary>
    public string? Reason(ResourceKind kind, BulkCommand command, IReadOnlyCollection<IResource> rows)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(rows);
        string? first = null;
        foreach (var row in rows)
        {
            if (Reason(command, row) is not { } reason)
            {
                return null;
            }

            first ??= reason;
        }

        return first is null ? $"The selected {kind.InSentence} are no longer in this list." : $"No selected {kind.Singular} allows it. {first}";
    }

    /// <summary>A bulk command was chosen.</summary>
    /// <returns>Completes when its dialog is closed: true where a run began.</returns>
    public Task<bool> StartAsync(ResourceKind kind, BulkCommand command, IReadOnlyCollection<IResource> rows, int missing = 0, string? finding = null) =>
        dialogs.AskAsync(new BulkQuestion(Plan(kind, command, rows, missing) with { Finding = finding }));

    /// <summary>What a command would do with rows.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="command">The command.</param>
    /// <param name="rows">The selected rows.</param>
    /// <param name="missing">How many more were selected that the list does not have any more.</param>
    public BulkPlan Plan(ResourceKind kind, BulkCommand command, IReadOnlyCollection<IResource> rows, int missing = 0)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(rows);
        var judged = rows.Select(row => (Row: row, Reason: Reason(command, row))).ToList();
        var skipped = judged.Select(one => one.Reason).OfType<string>().CountBy(reason => reason).Select(group => (group.Key, group.Value));
        List<IResource> allowed = [.. judged.Where(one => one.Reason is null).Select(one => one.Row)];
        return new BulkPlan(kind, command, RuleOf(command, rows))
        {
            Rows = [.. allowed],
            Skipped = [.. skipped, .. missing > 0 ? [("It is no longer in this list.", missing)] : Array.Empty<(string, int)>()],
            Projects = [.. ProjectsOf(allowed)],
        };
    }

    /// <summary>What is left of a plan after what was chosen leaves rows out.</summary>
    public BulkPlan Without(BulkPlan plan, IReadOnlyDictionary<ResourceId, string> leftOut)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(leftOut);
        List<IResource> rows = [.. plan.Rows.Where(row => !leftOut.ContainsKey(row.Id))];
        return plan with
        {
            Rows = [.. rows],
            Skipped = [.. plan.Skipped, .. leftOut.Values.CountBy(reason => reason).Select(group => (group.Key, group.Value))],
            Projects = [.. ProjectsOf(rows)],
        };
    }

    /// <summary>The commands of rows that need nothing but themselves.</summary>
    public IReadOnlyList<Command> Make(BulkPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Rows.Select(row => offers.For(row, plan.Rule.Name).Command).OfType<Command>()];
    }

    /// <summary>An id for a dialog that opens: the same id starts nothing twice.</summary>
    public string NewId() => runner.NewId();

    /// <summary>Starts the run.</summary>
    /// <returns>Null, or why it could not begin; nothing was sent then.</returns>
    public Task<string?> RunAsync(string id, BulkPlan plan, IReadOnlyList<Command> commands)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(commands);
        return plan.Finding is { } finding
            ? bulk.StartAsync(id, $"{plan.TitleOf(commands)}. Finding: {finding}", [.. commands.Select(command => command with { Finding = finding })])
            : bulk.StartAsync(id, plan.TitleOf(commands), commands);
    }

    /// <summary>The words of a command, from the table of its rows.</summary>
    public static ActionRule RuleOf(BulkCommand command, IReadOnlyCollection<IResource> rows)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ActionTable.Of(rows.First())!.Rule(command.Command);
    }

    private IEnumerable<(ProjectLabel Project, int Count)> ProjectsOf(IEnumerable<IResource> rows) =>
        rows.CountBy(row => row.ProjectId!.Value).OrderByDescending(group => group.Value).Select(group => (Card: directory.CardOf(group.Key), group.Value))
            .Select(group => (new ProjectLabel(group.Card.Name, group.Card.Color, group.Card.IsProtected), group.Value));

    private string? Reason(BulkCommand command, IResource row) =>
        checks.Reason(ActionTable.Of(row)!.Rule(command.Command), row, "It") ?? command.Blocked(row);
}
