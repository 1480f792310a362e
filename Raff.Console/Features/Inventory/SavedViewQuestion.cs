using Raff.Console.Components;
using Raff.Console.Storage;

namespace Raff.Console.Features.Inventory;

/// <summary>A dialog about a saved view. Closed.</summary>
public abstract record SavedViewQuestion : DialogQuestion
{
    private SavedViewQuestion(Type component)
        : base(component)
    {
    }

    /// <summary>Under which name a query is saved, and for whom.</summary>
    public sealed record Save(InventoryQuery Query) : SavedViewQuestion(typeof(SaveViewDialog));

    /// <summary>Whether to delete a view.</summary>
    public sealed record Delete(SavedViewRecord View) : SavedViewQuestion(typeof(DeleteViewDialog));
}
