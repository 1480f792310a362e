using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>Opens the watches of a tab on who has access. Scoped.</summary>
public sealed class AccessWatches(ListStore store, RaffClient client, TimeProvider clock)
{
    /// <summary>Starts a watch; its page disposes it.</summary>
    /// <param name="changed">Called on any thread when there is more to show.</param>
    public AccessWatch Open(Action changed) => new(store, client, clock, changed);

    /// <summary>Has a list that was put together from what the watches read put together again.</summary>
    /// <param name="list">The name of its source.</param>
    public void Reread(string list) => store.Reread(client, list);
}
