namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>An entry of the list of webhooks.</summary>
public sealed class WebhookTargetOptions
{
    /// <summary>Where events are sent.</summary>
    public string Url { get; set; } = "";

    /// <summary>What they are signed with.</summary>
    public string Secret { get; set; } = "";

    /// <summary>A file that holds the same, for a mounted secret.</summary>
    public string SecretFile { get; set; } = "";

    /// <summary>The severities of findings that are sent.</summary>
    public string Severities { get; set; } = "critical,high";

    /// <summary>The events that are sent.</summary>
    public string Events { get; set; } = string.Join(',', WebhookEvents.All);
}
