using System.Collections.Concurrent;

namespace Raff.Console.RaffApi;

/// <summary>
/// Which operations of which endpoint turned out to demand <c>X-Project-ID</c> although the docs say they do not take it, so that later calls
/// send it right away (docs/architecture.md#header-safety; docs/raff-api.md#header-rules, H2 to H9).
/// </summary>
public sealed class EndpointHabits
{
    private readonly ConcurrentDictionary<(string Endpoint, string Operation), bool> demanding = new();

    /// <summary>Raised once for each new habit with the endpoint's URL and the operation, on any thread.</summary>
    public event Action<Uri, string>? Learned;

    /// <summary>Whether an operation demands the header.</summary>
    /// <param name="endpoint">The endpoint's base address.</param>
    /// <param name="operation">Method and path template, for example <c>GET vpcs/{id}</c>.</param>
    public bool DemandsProject(Uri endpoint, string operation)
    {
        return demanding.ContainsKey((endpoint.AbsoluteUri, operation));
    }

    /// <summary>The operations of an endpoint that turned out to demand the header, by name.</summary>
    public IReadOnlyList<string> Of(Uri endpoint)
    {
        return [.. demanding.Keys.Where(habit => habit.Endpoint == endpoint.AbsoluteUri).Select(habit => habit.Operation).Order(StringComparer.Ordinal)];
    }

    /// <summary>Adds a habit that was stored before this process started.</summary>
    public void Restore(Uri endpoint, string operation)
    {
        demanding.TryAdd((endpoint.AbsoluteUri, operation), true);
    }

    /// <summary>Remembers that an operation was refused because the header was missing.</summary>
    public void Learn(Uri endpoint, string operation)
    {
        if (demanding.TryAdd((endpoint.AbsoluteUri, operation), true))
        {
            Learned?.Invoke(endpoint, operation);
        }
    }
}
