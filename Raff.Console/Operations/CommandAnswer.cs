namespace Raff.Console.Operations;

/// <summary>What the API said to a command it accepted.</summary>
/// <param name="ResultId">The id of what it made; null for nothing.</param>
/// <param name="Note">Something the operator should know, in a sentence; null for nothing.</param>
public sealed record CommandAnswer(string? ResultId = null, string? Note = null);
