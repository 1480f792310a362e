using System.Collections.Concurrent;
using System.Collections.Immutable;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>The other lists of a scope that a watched list needs: attached when they are first needed, and loaded completely.</summary>
/// <param name="parts">What lists are watched with.</param>
/// <param name="client">The key's client.</param>
/// <param name="scope">The scope of the rows: never another.</param>
/// <param name="changed">Called when more is there.</param>
internal sealed class ListJoins(ListParts parts, RaffClient client, Scope scope, Action changed) : IDisposable
{
    private readonly ConcurrentDictionary<string, ListLease<IResource>> leases = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource left = new();
    private KnownNetworks? networks;
    private bool readsNetworks;

    /// <summary>What is loaded now.</summary>
    public JoinedLists Current => leases.IsEmpty && networks is null ? JoinedLists.Empty
        : new JoinedLists(leases.ToImmutableDictionary(lease => lease.Key, lease => lease.Value.Current, StringComparer.Ordinal), networks);

    /// <summary>Loads what is needed and not there yet.</summary>
    public void Load(IEnumerable<string> needs)
    {
        foreach (var need in needs)
        {
            if (need == JoinNeed.Networks)
            {
                if (!readsNetworks)
                {
                    readsNetworks = true;
                    _ = ReadNetworksAsync();
                }
            }
            else if (!leases.ContainsKey(need) && parts.Kinds.Find(need) is { } kind)
            {
                var lease = leases[need] = parts.Store.Attach(client, kind.Source, scope, changed);
                lease.LoadAll();
            }
        }
    }

    /// <summary>Reads again what no list brings by itself.</summary>
    public void Refresh()
    {
        if (readsNetworks)
        {
            _ = ReadNetworksAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        left.Cancel();
        foreach (var lease in leases.Values)
        {
            lease.Dispose();
        }
    }

    private async Task ReadNetworksAsync()
    {
        try
        {
            networks = parts.Networks is { } known ? await known.ReadAsync(left.Token) : KnownNetworks.Nothing;
            changed();
        }
        catch (OperationCanceledException)
        {
            // The list was left.
        }
    }
}
