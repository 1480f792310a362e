namespace Raff.Console.Storage;

/// <summary>A mutation that an operator started and that the console follows until it settles. Never holds a key or a secret.</summary>
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

    /// <summary>The base address of the API.</summary>
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

    /// <summary>What was asked, in a verb (<c>delete</c>, <c>power-off</c>).</summary>
    public required string Action { get; init; }

    /// <summary>Where it stands, as the operations feature writes it.</summary>
    public required string State { get; set; }

    /// <summary>What came of it, in a sentence for the operator.</summary>
    public string? Outcome { get; set; }
}
