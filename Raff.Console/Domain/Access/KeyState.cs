using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>Whether an API key works, computed from its row (docs/raff-api.md#api-keys). Closed: every case is nested here.</summary>
public abstract record KeyState
{
    /// <summary>How long before its end a key counts as expiring.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    private KeyState(string word, string tone) => (Word, Tone) = (word, tone);

    /// <summary>The state in a word or two; distinct for each case.</summary>
    public string Word { get; }

    /// <summary>The tone of its dot: ok, busy, warn, bad or off.</summary>
    public string Tone { get; }

    /// <summary>The words of every state, those to look at first.</summary>
    public static IReadOnlyList<string> Words { get; } = ["active", "expiring", "expired", "disabled", "never used", "unknown"];

    /// <summary>The state of a key at a time: what stops it takes precedence.</summary>
    public static KeyState Of(AccountKey key, DateTimeOffset now)
    {
        return key switch
        {
            { IsActive: false } => new Disabled(),
            { ExpiresAt: { } at } when at <= now => new Expired(at),
            { IsActive: null } => new Unknown(),
            { ExpiresAt: { } at } when at - now <= Soon => new Expiring(at),
            { LastUsedAt: null } => new NeverUsed(),
            _ => new Active(),
        };
    }

    /// <summary>It works and has been used.</summary>
    public sealed record Active() : KeyState("active", "ok");

    /// <summary>It works until <paramref name="At"/>, UTC, which is near.</summary>
    public sealed record Expiring(DateTimeOffset At) : KeyState("expiring", "warn");

    /// <summary>It stopped working at <paramref name="At"/>, UTC.</summary>
    public sealed record Expired(DateTimeOffset At) : KeyState("expired", "bad");

    /// <summary>It was disabled and can be enabled again.</summary>
    public sealed record Disabled() : KeyState("disabled", "off");

    /// <summary>It works, but has not been used since it was created or regenerated.</summary>
    public sealed record NeverUsed() : KeyState("never used", "off");

    /// <summary>The API did not say whether it works.</summary>
    public sealed record Unknown() : KeyState("unknown", "off");
}
