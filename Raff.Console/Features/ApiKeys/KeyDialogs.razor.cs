using Microsoft.AspNetCore.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.ApiKeys;

/// <summary>
/// Everything that is asked about API keys, and the secret of a key that was just made. The secret lives in one field of this component until it is
/// closed or left.
/// </summary>
public sealed partial class KeyDialogs
{
    private static readonly string[] Lists = ["api-keys", "roles"];
    private readonly FormErrors errors = new();
    private KeyQuestion? asked;
    private KeyOutcome.Made? made;
    private string title = "";

    /// <summary>What is asked; null for nothing.</summary>
    [Parameter, EditorRequired]
    public KeyQuestion? Question { get; set; }

    /// <summary>It was done; says so.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>Leave it.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    /// <summary>Sends changes.</summary>
    [Inject]
    public required AccountChanges Changes { get; init; }

    /// <summary>Gives roles again that a new key did not get.</summary>
    [Inject]
    public required KeyJourney Journey { get; init; }

    private string[] Own => Question?.Row is { IsOwn: true } ? ["You are signed in with this key: you, and everybody who signed in with it, are signed out at once."] : [];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(asked, Question))
        {
            asked = Question;
            errors.Clear();
        }
    }

    private async Task TakeAsync(KeyOutcome.Made outcome)
    {
        (made, title) = (outcome, $"The API key {outcome.Key.Key.Name} was made");
        await OnDone.InvokeAsync($"{title}.");
    }

    private async Task RetryAsync()
    {
        if (made is { } before)
        {
            var missing = before.Accesses.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Access).ToList();
            var again = await Journey.GiveAsync(before.Key.Key.Id, missing, CancellationToken.None);
            made = made is null ? null : before with { Accesses = [.. before.Accesses.Where(outcome => outcome.Error is null), .. again] };
        }
    }

    private void Forget() => made = null;

    private async Task RegenerateAsync()
    {
        errors.Clear();
        if (Question?.Row is not { } row)
        {
            return;
        }

        switch (await Changes.SendAsync(PermissionName.AccountApiKeysManage, client => client.RegenerateApiKeyAsync(row.Key.Id, CancellationToken.None), Lists))
        {
            case RaffResult<NewKey>.Ok ok:
                (made, title) = (new KeyOutcome.Made(ok.Value, []), $"The API key {row.Name} has a new secret");
                await OnDone.InvokeAsync($"{title}.");
                break;
            case RaffResult<NewKey>.Failed { Error: var error }:
                errors.Take(error);
                break;
        }
    }

    private async Task SwitchAsync(bool isActive)
    {
        errors.Clear();
        if (Question?.Row is { } row)
        {
            var change = new UpdateApiKey(null, null, null, isActive);
            await ToldAsync(await Changes.SendAsync(PermissionName.AccountApiKeysManage, client => client.UpdateApiKeyAsync(row.Key.Id, change, CancellationToken.None), Lists), $"The API key {row.Name} was {(isActive ? "enabled" : "disabled")}.");
        }
    }

    private async Task RevokeAsync()
    {
        errors.Clear();
        if (Question?.Row is { } row)
        {
            await ToldAsync(await Changes.SendAsync(PermissionName.AccountApiKeysRevoke, client => client.RevokeApiKeyAsync(row.Key.Id, CancellationToken.None), Lists), $"The API key {row.Name} was revoked.");
        }
    }

    private Task ToldAsync<T>(RaffResult<T> answer, string done)
    {
        if (answer is RaffResult<T>.Failed { Error: var error })
        {
            errors.Take(error);
            return Task.CompletedTask;
        }

        return OnDone.InvokeAsync(done);
    }
}
