namespace Raff.Console.RaffApi.Contracts;

/// <summary>A VM, disk or volume is being resized (schema ResizeResponse, api.md sections 1.2 and 1.6).</summary>
public sealed record ResizeResult
{
    /// <summary>What the API said.</summary>
    public string? Message { get; init; }

    /// <summary>What it costs; null where nothing changes or nothing is said.</summary>
    public ResizeBilling? Billing { get; init; }
}
