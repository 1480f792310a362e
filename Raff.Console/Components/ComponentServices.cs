namespace Raff.Console.Components;

/// <summary>Registers what the generic components need.</summary>
public static class ComponentServices
{
    /// <summary>Dialogs and toasts, one set per tab.</summary>
    public static IServiceCollection AddComponents(this IServiceCollection services) => services.AddScoped<Toasts>().AddScoped<Dialogs>();
}
