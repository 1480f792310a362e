using System.Text.Json;
using Raff.Console.RaffApi;
using Raff.Console.Storage;

namespace Raff.Console.Operations;

/// <summary>A command that was sent, or denied, and where it stands. Immutable: each step is a new value with the same id.</summary>
public sealed record Operation
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Default;

    /// <summary>Its id, made when the form or dialog opened (<see cref="OperationId.New"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The command's name.</summary>
    public required string Command { get; init; }

    /// <summary>What it is about.</summary>
    public required CommandTarget Target { get; init; }

    /// <summary>The name of the target's project; null at account level.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Whose it is.</summary>
    public required OperationOwner Owner { get; init; }

    /// <summary>The prefix of the key it was sent with.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>The name of that key, where known.</summary>
    public string? KeyName { get; init; }

    /// <summary>The account's id, where known.</summary>
    public string? Account { get; init; }

    /// <summary>Where it stands.</summary>
    public required OperationState State { get; init; }

    /// <summary>What came of it so far, in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>When it was sent, or denied.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it reached its end; null while it is followed.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>How it settles.</summary>
    public Settling Settling { get; init; } = Settling.AtOnce;

    /// <summary>The target's status when it was sent.</summary>
    public string? StatusBefore { get; init; }

    /// <summary>The kind of what it makes.</summary>
    public string? ResultKind { get; init; }

    /// <summary>The id of what it made.</summary>
    public string? ResultId { get; init; }

    /// <summary>The bulk run it belongs to; null for none.</summary>
    public string? RunId { get; init; }

    /// <summary>The name of the command that undoes it, while this process remembers; null for none.</summary>
    public string? Inverse { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool IsSettled => SettledAt is not null;

    /// <summary>Whether repeating it is safe: the console or the API refused it before anything was done.</summary>
    public bool MayRepeat => State is OperationState.Refused;

    /// <summary>Its state as pages and the store write it.</summary>
    public string StateWord => Word(State);

    /// <summary>How long it took, or has taken so far.</summary>
    public TimeSpan Took(DateTimeOffset now) => (SettledAt ?? now) - StartedAt;

    /// <summary>The word of a state.</summary>
    public static string Word(OperationState state) => state switch
    {
        OperationState.Queued => "queued",
        OperationState.Sent => "sent",
        OperationState.Running => "running",
        OperationState.Succeeded => "succeeded",
        OperationState.Failed => "failed",
        OperationState.Refused => "refused",
        OperationState.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of a word; unknown for one of a later console.</summary>
    public static OperationState StateOf(string word) => Enum.TryParse<OperationState>(word, ignoreCase: true, out var state) ? state : OperationState.Unknown;

    /// <summary>The operation of a stored record.</summary>
    public static Operation Of(OperationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new Operation
        {
            Id = record.Id,
            Command = record.Command,
            Target = new CommandTarget(record.Kind, record.ResourceId, record.ResourceName ?? record.ResourceId ?? "",
                record.ProjectId is { } project ? new ProjectId(project) : null),
            ProjectName = record.ProjectName,
            Owner = new OperationOwner(record.Endpoint, record.IdentityKey),
            KeyPrefix = record.KeyPrefix,
            KeyName = record.KeyName,
            Account = record.Account,
            State = StateOf(record.State),
            Sentence = record.Outcome ?? "",
            StartedAt = record.StartedAt,
            SettledAt = record.SettledAt,
            Settling = record.Settling is { } json ? JsonSerializer.Deserialize<Settling>(json, Json) ?? Settling.AtOnce : Settling.AtOnce,
            StatusBefore = record.StatusBefore,
            ResultKind = record.ResultKind,
            ResultId = record.ResultId,
            RunId = record.RunId,
        };
    }

    /// <summary>The record that the store keeps of it.</summary>
    public OperationRecord ToRecord() => new()
    {
        Id = Id,
        Command = Command,
        Kind = Target.Kind,
        ResourceId = Target.Id,
        ResourceName = Target.Name,
        ProjectId = Target.Project?.Value,
        ProjectName = ProjectName,
        Endpoint = Owner.Endpoint,
        IdentityKey = Owner.Identity,
        KeyPrefix = KeyPrefix,
        KeyName = KeyName,
        Account = Account,
        State = StateWord,
        Outcome = Sentence,
        StartedAt = StartedAt,
        SettledAt = SettledAt,
        Settling = Settling.LeavesASign ? JsonSerializer.Serialize(Settling, Json) : null,
        StatusBefore = StatusBefore,
        ResultKind = ResultKind,
        ResultId = ResultId,
        RunId = RunId,
    };
}
