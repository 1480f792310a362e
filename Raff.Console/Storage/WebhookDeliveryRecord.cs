namespace Raff.Console.Storage;

/// <summary>An event for a webhook: written before it is sent, so that a restart loses none. Never contains a secret.</summary>
public sealed class WebhookDeliveryRecord
{
    /// <summary>Its own id; the receiver gets it too.</summary>
    public required string Id { get; init; }

    /// <summary>The hash of the target's URL, which itself may be a secret.</summary>
    public required string Target { get; init; }

    /// <summary>The scheme and host of the target, for people.</summary>
    public required string Host { get; init; }

    /// <summary>The name of the endpoint: <c>emulator</c>, or a base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id, or what stands for it where it is unknown.</summary>
    public required string Account { get; init; }

    /// <summary>The event: <c>new-findings</c>.</summary>
    public required string Event { get; init; }

    /// <summary>What is sent, as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is sent next; null once it has ended.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>When it ended; null while it is tried.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether the receiver took it.</summary>
    public bool Delivered { get; set; }

    /// <summary>What came of the last attempt, as a sentence; null before the first.</summary>
    public string? Outcome { get; set; }
}
