namespace Raff.Console.Operations;

/// <summary>Registers what sends changes.</summary>
public static class OperationServices
{
    /// <summary>Adds the sender of account changes, one per tab.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services.AddScoped<AccountChanges>();
}
