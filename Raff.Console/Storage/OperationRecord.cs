namespace Raff.Console.Storage;

/// <summary>A command that an operator sent or was denied, and its outcome. Never contains a key or a secret.</summary>
public sealed class OperationRecord
{
    /// <summary>The operation's own id, made by the console.</summary>
    public required string Id { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it reached a final state; null while it is followed.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The keyed hash of the key it was sent with.</summary>
    public required string IdentityKey { get; init; }

    /// <summary>The prefix of that key, for people.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>The name of that key, where known.</summary>
    public string? KeyName { get; init; }

    /// <summary>The name of the endpoint: <c>emulator</c>, or a base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id, where known.</summary>
    public string? Account { get; init; }

    /// <summary>The project the header named; null for account-level operations.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The project's name at the time.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The kind of resource, as its route word (<c>vms</c>, <c>api-keys</c>).</summary>
    public required string Kind { get; init; }

    /// <summary>The resource's id; null until a create is answered.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The resource's name at the time.</summary>
    public string? ResourceName { get; set; }

    /// <summary>The command's name: <c>vm.stop</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The kind of what the command made; null if it makes nothing.</summary>
    public string? ResultKind { get; init; }

    /// <summary>The id of what it made; null until that is known.</summary>
    public string? ResultId { get; set; }

    /// <summary>The target's status when it was sent; null if it has none.</summary>
    public string? StatusBefore { get; set; }

    /// <summary>How it settles, as JSON, so that it can be followed after a restart; null if nothing is followed.</summary>
    public string? Settling { get; init; }

    /// <summary>The bulk run it belongs to; null for none.</summary>
    public string? RunId { get; init; }

    /// <summary>Its state: queued, sent, running, succeeded, failed, refused or unknown.</summary>
    public required string State { get; set; }

    /// <summary>The outcome, as a sentence for the operator.</summary>
    public string? Outcome { get; set; }
}
