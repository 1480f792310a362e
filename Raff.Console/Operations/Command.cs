using System.Collections.Immutable;
using System.Globalization;
using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>
/// A mutation that an operator can request, as a value: buttons, menus, the palette, bulk runs, the journal and "copy as curl" share it. Made by
/// <see cref="VmCommands"/> and its neighbors; sent by <see cref="OperationRunner"/> and by nothing else.
/// </summary>
public sealed record Command
{
    /// <summary>Its name, words, permission, allowed states and confirmation.</summary>
    public required ActionRule Rule { get; init; }

    /// <summary>What it is about.</summary>
    public required CommandTarget Target { get; init; }

    /// <summary>Sends the request once. The only source of <see cref="Request"/> too.</summary>
    public required Func<RaffClient, Task<RaffResult<CommandAnswer>>> Send { get; init; }

    /// <summary>What happens and what is lost, in sentences for the confirmation.</summary>
    public ImmutableArray<string> Consequences { get; init; } = [];

    /// <summary>How it settles.</summary>
    public Settling Settling { get; init; } = Settling.AtOnce;

    /// <summary>Other rows whose state it depends on, read and checked by the same name before it is sent: the VM of a volume.</summary>
    public ImmutableArray<RowRef> Checks { get; init; } = [];

    /// <summary>What else shows it once it is settled, besides its target.</summary>
    public ImmutableArray<RowRef> Rereads { get; init; } = [];

    /// <summary>The kind of what it makes; null where it makes nothing.</summary>
    public string? ResultKind { get; init; }

    /// <summary>The name of the command that undoes it: <c>vm.start</c> for <c>vm.stop</c>; null for none.</summary>
    public string? Inverse { get; init; }

    /// <summary>What goes with a deleted VM; only such commands can share a call of the API's bulk deletion.</summary>
    public DeleteVm? BulkDeletion { get; init; }

    /// <summary>The finding that it is meant to fix, by the title of its rule; null for none. Its operation names it.</summary>
    public string? Finding { get; init; }

    /// <summary>Its name: <c>vm.stop</c>.</summary>
    public string Name => Rule.Name;

    /// <summary>The sentence while it runs.</summary>
    public string Doing => Named(Rule.Doing);

    /// <summary>The sentence once it is done.</summary>
    public string Done => Named(Rule.Done);

    /// <summary>The request, for people to read and copy; null where the API is not called.</summary>
    public ApiRequest? Request => RaffClient.Describe(Send);

    /// <summary>A command about a row.</summary>
    /// <typeparam name="T">What the API answers.</typeparam>
    /// <param name="name">The command's name.</param>
    /// <param name="row">The row.</param>
    /// <param name="send">Sends it, with the row's own project.</param>
    /// <param name="resultId">Takes the id of what was made out of the answer; null where nothing is made.</param>
    /// <param name="note">Takes something the operator should know out of the answer.</param>
    public static Command About<T>(
        string name, IResource row, Func<RaffClient, ProjectId, Task<RaffResult<T>>> send, Func<T, string>? resultId = null, Func<T, string?>? note = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        var table = ActionTable.Of(row) ?? throw new InvalidOperationException($"There is no table of actions for a {row.GetType().Name}.");
        var target = CommandTarget.Of(table.Kind, row);
        return new Command
        {
            Rule = table.Rule(name),
            Target = target,
            Send = async client => (await send(client, target.Project!.Value)).Map(answer => new CommandAnswer(resultId?.Invoke(answer), note?.Invoke(answer))),
        };
    }

    private string Named(string sentence) =>
        string.Format(CultureInfo.InvariantCulture, sentence, Target.Name) + (Finding is null ? "" : $" Finding: {Finding}.");
}
