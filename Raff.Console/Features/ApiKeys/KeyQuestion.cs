using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>A dialog about API keys. Closed: every case is nested here.</summary>
public abstract record KeyQuestion : DialogQuestion
{
    private KeyQuestion(Type component)
        : base(component)
    {
    }

    /// <summary>A new key.</summary>
    /// <param name="Project">The project that is offered first; null for none.</param>
    public sealed record Create(ProjectId? Project) : KeyQuestion(typeof(NewKeyDialog));

    /// <summary>Another name, tier, or expiry date.</summary>
    public sealed record Edit(ApiKeyRow Row) : KeyQuestion(typeof(EditKeyDialog));

    /// <summary>Roles in more projects.</summary>
    public sealed record Give(ApiKeyRow Row) : KeyQuestion(typeof(GiveAccessDialog));

    /// <summary>A new secret in place of the old one.</summary>
    public sealed record Regenerate(ApiKeyRow Row) : KeyQuestion(typeof(RegenerateKeyDialog));

    /// <summary>Whether to disable or enable a key.</summary>
    public sealed record Switch(ApiKeyRow Row, bool Enable) : KeyQuestion(typeof(SwitchKeyDialog));

    /// <summary>Whether to revoke a key.</summary>
    public sealed record Revoke(ApiKeyRow Row) : KeyQuestion(typeof(RevokeKeyDialog));

    /// <summary>Whether the secret of a key that was just created or regenerated is stored.</summary>
    public sealed record Secret(NewKey Key, bool IsNew, ImmutableArray<AccessOutcome> Outcomes) : KeyQuestion(typeof(KeySecretDialog));
}
