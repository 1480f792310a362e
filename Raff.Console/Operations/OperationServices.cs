namespace Raff.Console.Operations;

/// <summary>Registers commands, operations and their journal.</summary>
public static class OperationServices
{
    /// <summary>Adds what runs commands, and the journal.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<JournalOptions>().BindConfiguration(JournalOptions.Section);
        services.AddSingleton<Journal>();
        services.AddSingleton<OperationBook>();
        services.AddSingleton<OperationFollower>();
        services.AddSingleton<OperationEngine>();
        services.AddHostedService<JournalRetention>();

        // One for each circuit or request.
        services.AddScoped<CommandChecks>();
        services.AddScoped<OperationTab>();
        services.AddScoped<OperationRunner>();
        services.AddScoped<CommandOffers>();
        return services.AddScoped<AccountChanges>();
    }
}
