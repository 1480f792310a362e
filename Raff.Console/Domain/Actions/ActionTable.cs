using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Actions;

/// <summary>
/// What is allowed in which state, for one kind. Buttons, menus, bulk runs and the runner all read it. Pure. Written from the API's documentation,
/// not from the emulator, so that a test can compare the two.
/// </summary>
public sealed class ActionTable
{
    private readonly ImmutableArray<ActionRule> rules;
    private readonly string noun;

    internal ActionTable(string kind, string noun, params ImmutableArray<ActionRule> rules)
    {
        Kind = kind;
        this.noun = noun;
        this.rules = rules;
    }

    /// <summary>The kind's route word: <c>vms</c>.</summary>
    public string Kind { get; }

    /// <summary>The commands of this kind, in the order of its menu.</summary>
    public IEnumerable<ActionRule> Rules => rules.Where(rule => !rule.IsForOther);

    /// <summary>The table of a row's kind; null for a row that no table covers.</summary>
    public static ActionTable? Of(IResource row) => row switch
    {
        VirtualMachine => VmActions.Table,
        Volume => StorageActions.Volumes,
        Snapshot => StorageActions.Snapshots,
        Backup => StorageActions.Backups,
        BackupSchedule => StorageActions.Schedules,
        Vpc => NetworkActions.Vpcs,
        PublicIp => NetworkActions.PublicIps,
        Firewall => NetworkActions.Firewalls,
        _ => null,
    };

    /// <summary>Why a row does not allow a command now, in a sentence; null if it does, or where no table covers the row.</summary>
    public static string? Reason(string command, IResource row)
    {
        return Of(row) is { } table && table.rules.FirstOrDefault(rule => rule.Name == command) is { } rule ? table.Reason(rule, row) : null;
    }

    /// <summary>The rule of a command.</summary>
    /// <exception cref="InvalidOperationException">This kind has no such command: a bug.</exception>
    public ActionRule Rule(string command) =>
        rules.FirstOrDefault(rule => rule.Name == command) ?? throw new InvalidOperationException($"There is no command {command} for a {noun}.");

    /// <summary>Why a row does not allow a command now; null if it does.</summary>
    /// <param name="rule">The command.</param>
    /// <param name="row">The row.</param>
    /// <param name="subject">What the sentence calls the row: its name when not given; "It" where one sentence speaks of several.</param>
    public string? Reason(ActionRule rule, IResource row, string? subject = null)
    {
        if (row.ProjectId is null)
        {
            return $"The API didn't say which project {(subject is null ? row.Name : "it")} is in, so it can't be changed here.";
        }

        if (RowFacts.StatusOf(row) is { } status && rule.States.Length > 0 && !rule.States.Contains(status))
        {
            return $"\"{rule.Title}\" needs {Needed(rule)} {noun}. {subject ?? row.Name} is {RowFacts.StatusWord(row, status)}.";
        }

        return rule.Blocked(row);
    }

    private string Needed(ActionRule rule)
    {
        var words = rule.States.Select(state => noun == "VM" ? RowFacts.VmStatusWord(state) : state).ToList();
        var listed = words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
        return $"{("aeiou".Contains(listed[0], StringComparison.Ordinal) ? "an" : "a")} {listed}";
    }
}
