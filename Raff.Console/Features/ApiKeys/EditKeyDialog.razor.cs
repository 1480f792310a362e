using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Changes the name, the tier and the end of an API key (api.md operation 110); only what was changed is sent.</summary>
public sealed partial class EditKeyDialog
{
    private const int LongestName = 128;
    private const string Keep = "keep";
    private readonly FormErrors errors = new();
    private ApiKeyRow? shown;
    private string name = "";
    private string tier = "";
    private string expiry = Keep;
    private string date = "";

    /// <summary>The key; null while it is closed.</summary>
    [Parameter, EditorRequired]
    public ApiKeyRow? Row { get; set; }

    /// <summary>It was changed; says so.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>Leave it.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Sends the change.</summary>
    [Inject]
    public required AccountChanges Changes { get; init; }

    /// <summary>What the end is counted from.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(shown, Row))
        {
            shown = Row;
            errors.Clear();
            (name, tier, expiry, date) = (Row?.Name ?? "", Row?.Key.RateLimitTier ?? "", Keep, "");
        }
    }

    // A tier of a later API is offered as what it is.
    private static FormChoice[] Tiers(ApiKeyRow row) =>
        [.. new[] { "standard", "high", row.Key.RateLimitTier ?? "" }.Distinct().Where(word => word.Length > 0 || row.Key.RateLimitTier is null).Select(word => new FormChoice(word, word.Length > 0 ? word : "not said"))];

    private static FormChoice[] Ends(ApiKeyRow row) =>
        [new(Keep, row.Key.ExpiresAt is { } at ? $"As it is: {at.ToUniversalTime():yyyy-MM-dd HH:mm} UTC" : "As it is: never"), .. KeyExpiry.Choices.Where(choice => choice.Value != KeyExpiry.Open)];

    private async Task SaveAsync()
    {
        errors.Clear();
        if (Row is not { Key: var key })
        {
            return;
        }

        var called = errors.Require("name", "The name", name, LongestName);
        var end = expiry == Keep ? null : KeyExpiry.Read(expiry, date, Clock.GetUtcNow());
        if (end is KeyExpiry.Invalid invalid)
        {
            errors.Add("expires_at", invalid.Sentence);
        }

        if (errors.Any)
        {
            return;
        }

        var change = new UpdateApiKey(called == key.Name ? null : called, tier == (key.RateLimitTier ?? "") ? null : tier, (end as KeyExpiry.At)?.Time, null);
        if (change == new UpdateApiKey(null, null, null, null))
        {
            errors.Take(new RaffError.Invalid("Nothing was changed."));
            return;
        }

        switch (await Changes.SendAsync(PermissionName.AccountApiKeysManage, client => client.UpdateApiKeyAsync(key.Id, change, CancellationToken.None), "api-keys", "roles"))
        {
            case RaffResult<AccountKey>.Failed { Error: var error }:
                errors.Take(error, "name", "rate_limit_tier", "expires_at");
                break;
            default:
                await OnDone.InvokeAsync($"The API key {called} was changed.");
                break;
        }
    }
}
