using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>
/// Who watches a list. The HTML of a page watches it briefly, and the list is then held for the circuit that follows. Not thread-safe: its list has the lock.
/// </summary>
internal sealed class ListViewers(Func<RaffClient, bool> isBrief, TimeProvider clock)
{
    // How long a list is held for the circuit of a page whose HTML showed it.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(10);
    private readonly List<(Action Notify, RaffClient Client, bool IsReading)> viewers = [];
    private DateTimeOffset heldUntil;

    public int Count => viewers.Count;

    /// <summary>Whether someone watches, or is expected to.</summary>
    public bool IsWatched => viewers.Count > 0 || IsHeld;

    private bool IsHeld => heldUntil > clock.GetUtcNow();

    /// <summary>Whether a page of such a client shows it; who only reads it shows nothing.</summary>
    public bool IsShownTo(Func<RaffClient, bool> wanted) => viewers.Exists(viewer => !viewer.IsReading && wanted(viewer.Client));

    public Action[] Notifiers() => [.. viewers.Select(viewer => viewer.Notify)];

    /// <summary>Adds a viewer.</summary>
    /// <returns>Whether it goes on with the visit of a brief viewer.</returns>
    public bool Add(Action notify, RaffClient client, bool isReading)
    {
        var isContinued = !isReading && !isBrief(client) && (IsHeld || IsShownTo(isBrief));
        heldUntil = isContinued ? default : heldUntil;
        viewers.Add((notify, client, isReading));
        return isContinued;
    }

    public void Remove(Action notify)
    {
        var left = viewers.FindIndex(viewer => viewer.Notify == notify);
        heldUntil = isBrief(viewers[left].Client) ? clock.GetUtcNow() + Hold : heldUntil;
        viewers.RemoveAt(left);
    }

    /// <summary>Whether the circuit that a list was held for has not come in time; said once.</summary>
    public bool IsHoldOver()
    {
        var isOver = heldUntil != default && !IsHeld;
        heldUntil = isOver ? default : heldUntil;
        return isOver;
    }
}
