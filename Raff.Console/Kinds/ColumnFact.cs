using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>One field of an export.</summary>
/// <param name="Key">Its name, with the unit of a number: <c>disk_gb</c>.</param>
/// <param name="Value">A text, a number, or a list of texts; null for unknown.</param>
public sealed record ColumnFact(string Key, Func<IResource, object?> Value);
