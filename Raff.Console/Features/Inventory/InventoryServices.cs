namespace Raff.Console.Features.Inventory;

/// <summary>Registers what the inventory needs.</summary>
public static class InventoryServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddInventory(this IServiceCollection services) => services.AddSingleton<SavedViewNews>().AddScoped<SavedViews>();
}
