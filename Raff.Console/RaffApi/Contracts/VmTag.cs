using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi.Contracts;

/// <summary>A tag of a VM (schema VMTag).</summary>
/// <param name="Name">The tag's text.</param>
/// <param name="Priority">Lower comes first; 0 or less for none.</param>
public sealed record VmTag([property: JsonConverter(typeof(PooledTextConverter))] string Name, int Priority = 0)
{
    /// <summary>The tag's id.</summary>
    public string? Id { get; init; }
}
