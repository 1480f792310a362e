namespace Raff.Console.Scopes;

/// <summary>
/// The actions of the page that is open. Scoped: one per tab. Pages offer theirs with <see cref="PageActionOffer"/>, which removes them with the page.
/// </summary>
public sealed class PageActions
{
    private readonly List<Offer> offers = [];

    /// <summary>What can be done now, in the order it was offered.</summary>
    public IReadOnlyList<PageAction> All => [.. offers.Select(offer => offer.Action())];

    /// <summary>Offers an action for as long as the returned handle lives.</summary>
    /// <param name="action">Returns the current action; called whenever the palette opens.</param>
    public IDisposable Register(Func<PageAction> action)
    {
        var offer = new Offer(this, action);
        offers.Add(offer);
        return offer;
    }

    private sealed class Offer(PageActions owner, Func<PageAction> action) : IDisposable
    {
        public Func<PageAction> Action { get; } = action;

        public void Dispose() => owner.offers.Remove(this);
    }
}
