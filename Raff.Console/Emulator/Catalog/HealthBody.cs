namespace Raff.Console.Emulator.Catalog;

/// <summary>Answer of <c>healthCheck</c>.</summary>
internal sealed record HealthBody(string Status);
