namespace Raff.Console.RaffApi;

/// <summary>Registers the typed client.</summary>
public static class RaffApiServices
{
    /// <summary>The factory of clients and what they share.</summary>
    public static IServiceCollection AddRaffApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<RaffOptions>(configuration.GetSection("Raff"));
        services.AddHttpClient(RaffClientFactory.HandlerName)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        services.AddSingleton<RaffClientFactory>();
        return services;
    }
}
