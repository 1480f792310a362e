namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>Registers webhooks.</summary>
public static class WebhookServices
{
    /// <summary>Adds them. A target without a secret stops the start.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Validate(
            _ =>
            {
                try
                {
                    WebhookTargets.Of(configuration);
                    return true;
                }
                catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
                {
                    return false;
                }
            },
            $"Each entry of Webhooks needs a Url, and a Secret of at least {WebhookTarget.MinSecret} characters; its SecretFile must name a file that "
                + "holds one.")
            .ValidateOnStart();
        services.AddSingleton(_ => WebhookTargets.Of(configuration));
        services.AddSingleton<WebhookOutbox>();
        services.AddSingleton<WebhookWatch>();
        services.AddSingleton(provider => new WebhookSender(provider.GetRequiredService<WebhookTargets>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WebhookWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookWorker>());
        return services;
    }
}
