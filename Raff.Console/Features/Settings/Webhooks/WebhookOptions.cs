namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>What holds for every webhook.</summary>
public sealed class WebhookOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Webhooks";

    /// <summary>Whether a target may be in a private network.</summary>
    public bool AllowPrivate { get; set; }
}
