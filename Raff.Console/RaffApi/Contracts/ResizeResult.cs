namespace Raff.Console.RaffApi.Contracts;

/// <summary>A VM, disk or volume is being resized (docs/raff-api.md#resize-answer).</summary>
public sealed record ResizeResult
{
    /// <summary>The API's message.</summary>
    public string? Message { get; init; }

    /// <summary>The cost; null if it does not change or is not given.</summary>
    public ResizeBilling? Billing { get; init; }
}
