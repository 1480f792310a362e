namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>The receivers of the settings, read once at the start.</summary>
/// <param name="All">All of them.</param>
/// <param name="AllowPrivate">Whether they may be in a private network.</param>
public sealed record WebhookTargets(IReadOnlyList<WebhookTarget> All, bool AllowPrivate)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="ArgumentException">One has no legal URL or no secret.</exception>
    /// <exception cref="IOException">The file of a secret cannot be read.</exception>
    public static WebhookTargets Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(WebhookOptions.Section);
        return new WebhookTargets(
            [.. section.GetChildren().Where(entry => entry.Key.All(char.IsAsciiDigit))
                .Select(entry => WebhookTarget.Of(entry.Get<WebhookTargetOptions>() ?? new WebhookTargetOptions()))],
            section.GetValue<bool>(nameof(WebhookOptions.AllowPrivate)));
    }
}
