namespace Raff.Console.Storage;

/// <summary>The project header that an endpoint requires for one operation, learned from a refusal (docs/architecture.md#header-safety).</summary>
public sealed class EndpointHabitRecord
{
    /// <summary>The base address of the API.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The operation, as the client names it.</summary>
    public required string Operation { get; init; }

    /// <summary>The habit, as the client writes it.</summary>
    public required string Habit { get; set; }
}
