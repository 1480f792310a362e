namespace Raff.Console.Features.ApiKeys;

/// <summary>What an operator is asked about API keys at the moment. Closed: every case is nested here.</summary>
public abstract record KeyQuestion
{
    private KeyQuestion(ApiKeyRow? row) => Row = row;

    /// <summary>The key it is about; null for a new one.</summary>
    public ApiKeyRow? Row { get; }

    /// <summary>A new key.</summary>
    public sealed record Create() : KeyQuestion(row: null);

    /// <summary>Another name, tier or end.</summary>
    public sealed record Edit(ApiKeyRow Of) : KeyQuestion(Of);

    /// <summary>Roles in more projects.</summary>
    public sealed record Give(ApiKeyRow To) : KeyQuestion(To);

    /// <summary>A new secret in place of the old.</summary>
    public sealed record Regenerate(ApiKeyRow Of) : KeyQuestion(Of);

    /// <summary>Whether it shall stop working for now.</summary>
    public sealed record Disable(ApiKeyRow Which) : KeyQuestion(Which);

    /// <summary>Whether it shall work again.</summary>
    public sealed record Enable(ApiKeyRow Which) : KeyQuestion(Which);

    /// <summary>Whether it shall go for good.</summary>
    public sealed record Revoke(ApiKeyRow Which) : KeyQuestion(Which);
}
