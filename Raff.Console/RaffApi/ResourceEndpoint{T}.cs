using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.RaffApi;

/// <summary>A <see cref="ResourceEndpoint"/> with the type of its rows.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Path">The path below <c>/api/v1/</c>.</param>
public sealed record ResourceEndpoint<T>(string Path) : ResourceEndpoint(Path)
    where T : IResource
{
    /// <summary>How a get-by-id answer is unwrapped when its <c>data</c> nests the resource (vpcs: <c>data.vpc</c>); null if it does not.</summary>
    public string? NestedUnder { get; init; }
}
