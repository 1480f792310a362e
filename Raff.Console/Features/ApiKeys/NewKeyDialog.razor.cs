using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>
/// Creates an API key in four steps: name and role, projects, expiry, review. What was typed stays through all steps and through an error of the API,
/// which is shown at the step and field it is about.
/// </summary>
public sealed partial class NewKeyDialog : IDisposable
{
    private const int MaxName = 128;
    private const string Standard = "standard";
    private static readonly FormChoice[] Tiers = [new(Standard, "Standard: 30 requests per second"), new("high", "High: 100 requests per second")];
    private readonly FormErrors errors = new();
    private readonly CancellationTokenSource stop = new();
    private Step step;
    private RoleBook? book;
    private RaffError? unread;
    private string name = "";
    private string roleId = "";
    private string tier = Standard;
    private string expiry = KeyExpiry.Default;
    private string date = "";
    private ImmutableArray<PlannedAccess> accesses = [];

    private enum Step
    {
        Name,
        Projects,
        Expiry,
        Check,
    }

    [Parameter, EditorRequired]
    public required KeyQuestion.Create Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required KeyJourney Journey { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private EventCallback Back => step is Step.Name ? default : EventCallback.Factory.Create(this, () => step--);

    private Role? Chosen => book?.Roles.FirstOrDefault(role => role.Id == roleId);

    private bool IsOwners => Chosen is { } role && ApiKeyRow.IsOwnerRole(role);

    private IReadOnlyList<FormChoice> AccountRoles => [.. (book ?? RoleBook.Empty).Of("account")
        .Select(role => new FormChoice(role.Id, $"{NameText.Of(role.Name)} ({CountText.Of(role.Permissions.Count, "permission")})"))];

    private ImmutableArray<PlannedAccess> Accesses => IsOwners ? [] : accesses;

    private IReadOnlyList<Role> Given => [.. new[] { Chosen }.OfType<Role>().Concat(Accesses.Select(access => access.Role)).DistinctBy(role => role.Id)];

    private IEnumerable<string> Warnings
    {
        get
        {
            if (IsOwners)
            {
                yield return "It can do everything in the account and in every project, like the owner.";
            }

            if (Chosen is null && Accesses.IsEmpty)
            {
                yield return "It has no account role and no project roles, so it can't do anything yet.";
            }

            if (expiry == KeyExpiry.Never)
            {
                yield return "It never expires. It works until someone revokes it.";
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            switch (await RoleBook.ReadAsync(Client, Current.Required.Identity, stop.Token))
            {
                case RaffResult<RoleBook>.Ok ok:
                    book = ok.Value;
                    break;
                case RaffResult<RoleBook>.Failed failed:
                    (book, unread) = (RoleBook.Empty, failed.Error);
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            // The dialog was closed.
        }
    }

    private static string Words(Step step) => step switch
    {
        Step.Name => "name and account role",
        Step.Projects => "projects",
        Step.Expiry => "expiry",
        _ => "review",
    };

    private async Task GoOnAsync()
    {
        errors.Clear();
        var checkedName = errors.Require("name", "The name", name, MaxName);
        if (errors.Any)
        {
            step = Step.Name;
            return;
        }

        var end = KeyExpiry.Read(expiry, date, Clock.GetUtcNow());
        if (step >= Step.Expiry && end is KeyExpiry.Invalid invalid)
        {
            step = Step.Expiry;
            errors.Add("expires_at", invalid.Sentence);
            return;
        }

        if (step is not Step.Check)
        {
            step++;
            return;
        }

        var request = new CreateApiKey
        {
            Name = checkedName,
            RateLimitTier = tier,
            ExpiresAt = (end as KeyExpiry.At)?.Time,
            RoleId = roleId.Length > 0
            ? roleId
            : null
        };
        switch (await Journey.CreateAsync(request, Accesses, CancellationToken.None))
        {
            case KeyOutcome.Made made:
                Dialog.Continue(new KeyQuestion.Secret(made.Key, IsNew: true, made.Accesses));
                break;
            case KeyOutcome.Refused { Error: RaffError.FateUnknown unknown }:
                errors.Take(new RaffError.FateUnknown($"{unknown.Sentence} Look for {NameText.Of(checkedName)} in the list before you try again. If it is " +
                    "there, its secret is lost: revoke it."));
                break;
            case KeyOutcome.Refused refused:
                errors.Take(refused.Error, "name", "role_id", "rate_limit_tier", "expires_at");
                step = errors["expires_at"] is not null ? Step.Expiry : errors.Whole is null ? Step.Name : step;
                break;
        }
    }
}
