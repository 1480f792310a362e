using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Changes the name, tier, and expiry date of an API key; only what was changed is sent.</summary>
public sealed partial class EditKeyDialog
{
    private const int MaxName = 128;
    private const string Keep = "keep";
    private readonly FormErrors errors = new();
    private string name = "";
    private string tier = "";
    private string expiry = Keep;
    private string date = "";

    [Parameter, EditorRequired]
    public required KeyQuestion.Edit Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required AccountChanges Changes { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private ApiKeyRow Row => Question.Row;

    // A tier that this console does not know is offered as it is.
    private FormChoice[] Tiers =>
        [.. new[] { "standard", "high", Row.Key.RateLimitTier ?? "" }.Distinct().Where(word => word.Length > 0 || Row.Key.RateLimitTier is null)
            .Select(word => new FormChoice(word, word.Length > 0 ? word : "unknown"))];

    private FormChoice[] Ends =>
    [
        new(Keep, Row.Key.ExpiresAt is { } at ? $"No change ({at.ToUniversalTime():yyyy-MM-dd HH:mm} UTC)" : "No change (never)"),
        .. KeyExpiry.Choices.Where(choice => choice.Value != KeyExpiry.Never),
    ];

    /// <inheritdoc />
    protected override void OnInitialized() => (name, tier) = (Row.Name, Row.Key.RateLimitTier ?? "");

    private async Task SaveAsync()
    {
        errors.Clear();
        var key = Row.Key;
        var checkedName = errors.Require("name", "The name", name, MaxName);
        var end = expiry == Keep ? null : KeyExpiry.Read(expiry, date, Clock.GetUtcNow());
        if (end is KeyExpiry.Invalid invalid)
        {
            errors.Add("expires_at", invalid.Sentence);
        }

        if (errors.Any)
        {
            return;
        }

        var change = new UpdateApiKey(
            checkedName == key.Name ? null : checkedName,
            tier == (key.RateLimitTier ?? "") ? null : tier,
            (end as KeyExpiry.At)?.Time,
            null);
        if (change == new UpdateApiKey(null, null, null, null))
        {
            errors.Take(new RaffError.Invalid("Nothing has changed."));
            return;
        }

        switch (await Changes.SendAsync(PermissionName.AccountApiKeysManage, client =>
            client.UpdateApiKeyAsync(key.Id, change, CancellationToken.None), "api-keys", "roles"))
        {
            case RaffResult<AccountKey>.Failed { Error: var error }:
                errors.Take(error, "name", "rate_limit_tier", "expires_at");
                break;
            default:
                Dialog.Done($"API key {NameText.Of(checkedName)} changed");
                break;
        }
    }
}
