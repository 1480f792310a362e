namespace Raff.Console.RaffApi.Contracts;

/// <summary>The API accepted an operation that brings nothing else back (docs/raff-api.md#wrappers).</summary>
/// <param name="Message">The API's message; null if there is none.</param>
public sealed record Acknowledgement(string? Message = null);
