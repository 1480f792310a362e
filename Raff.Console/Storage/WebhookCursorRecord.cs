namespace Raff.Console.Storage;

/// <summary>How far a source of events was read for webhooks. It moves in the transaction that writes the deliveries.</summary>
public sealed class WebhookCursorRecord
{
    /// <summary>The source.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the last row that was read.</summary>
    public required long Value { get; set; }
}
