namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>The events that webhooks send (docs/feeds.md#webhooks).</summary>
public static class WebhookEvents
{
    /// <summary>A sweep found something for the first time.</summary>
    public const string NewFindings = "new-findings";

    /// <summary>A sweep no longer found something.</summary>
    public const string FixedFindings = "fixed-findings";

    /// <summary>An operation failed.</summary>
    public const string FailedOperations = "failed-operations";

    /// <summary>Someone pressed the button on the Settings page.</summary>
    public const string Test = "test";

    /// <summary>Those that a setting may name.</summary>
    public static IReadOnlyList<string> All { get; } = [NewFindings, FixedFindings, FailedOperations];
}
