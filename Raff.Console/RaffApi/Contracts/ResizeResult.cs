namespace Raff.Console.RaffApi.Contracts;

/// <summary>A VM, disk or volume is being resized (schema ResizeResponse, api.md sections 1.2 and 1.6).</summary>
public sealed record ResizeResult
{
    /// <summary>The API's message.</summary>
    public string? Message { get; init; }

    /// <summary>The cost; null if it does not change or is not given.</summary>
    public ResizeBilling? Billing { get; init; }
}
