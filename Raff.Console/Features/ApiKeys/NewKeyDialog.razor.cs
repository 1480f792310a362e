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
/// Makes an API key in four steps: name and role, projects, expiry, check (api.md section 2.15). What was typed is kept through all steps and
/// through a refusal, which is shown at the step and field it speaks of.
/// </summary>
public sealed partial class NewKeyDialog : IDisposable
{
    private const int LongestName = 128;
    private const string Standard = "standard";
    private static readonly FormChoice[] Tiers = [new(Standard, "Standard: 30 requests per second"), new("high", "High: 100 requests per second")];
    private readonly FormErrors errors = new();
    private readonly CancellationTokenSource stop = new();
    private bool wasOpen;
    private Step step;
    private RoleBook? book;
    private RaffError? unread;
    private string name = "";
    private string roleId = "";
    private string tier = Standard;
    private string expiry = KeyExpiry.Open;
    private string date = "";
    private ImmutableArray<PlannedAccess> accesses = [];

    private enum Step
    {
        Name,
        Projects,
        Expiry,
        Check,
    }

    /// <summary>Whether it is open.</summary>
    [Parameter, EditorRequired]
    public bool Open { get; set; }

    /// <summary>A key was made, with or without all its roles.</summary>
    [Parameter]
    public EventCallback<KeyOutcome.Made> OnMade { get; set; }

    /// <summary>Leave it.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Makes the key.</summary>
    [Inject]
    public required KeyJourney Journey { get; init; }

    /// <summary>Reads the roles.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    /// <summary>Who makes it.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    /// <summary>What the expiry is counted from.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    private Role? Chosen => book?.Roles.FirstOrDefault(role => role.Id == roleId);

    private bool IsOwners => Chosen is { } role && ApiKeyRow.IsOwnerRole(role);

    private IReadOnlyList<FormChoice> AccountRoles => [.. (book ?? RoleBook.Empty).Of("account").Select(role => new FormChoice(role.Id, $"{role.Name} ({role.Permissions.Count} permissions)"))];

    private ImmutableArray<PlannedAccess> Accesses => IsOwners ? [] : accesses;

    private IReadOnlyList<Role> Given => [.. new[] { Chosen }.OfType<Role>().Concat(Accesses.Select(access => access.Role)).DistinctBy(role => role.Id)];

    private IEnumerable<string> Warnings
    {
        get
        {
            if (IsOwners)
            {
                yield return "It may do everything in the account and in every project, like its owner.";
            }

            if (Chosen is null && Accesses.IsEmpty)
            {
                yield return "It has neither an account role nor a project: it may do nothing until it is given a project.";
            }

            if (expiry == KeyExpiry.Open)
            {
                yield return "It never expires: it works until somebody revokes it.";
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
    protected override async Task OnParametersSetAsync()
    {
        if (Open == wasOpen)
        {
            return;
        }

        wasOpen = Open;
        if (Open)
        {
            errors.Clear();
            (step, book, unread, name, roleId, tier, expiry, date, accesses) = (Step.Name, null, null, "", "", Standard, KeyExpiry.Open, "", []);
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
    }

    private static string Words(Step step) => step switch
    {
        Step.Name => "name and account role",
        Step.Projects => "projects",
        Step.Expiry => "expiry",
        _ => "check what it may do",
    };

    private async Task GoOnAsync()
    {
        errors.Clear();
        var called = errors.Require("name", "The name", name, LongestName);
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

        var request = new CreateApiKey { Name = called, RateLimitTier = tier, ExpiresAt = (end as KeyExpiry.At)?.Time, RoleId = roleId.Length > 0 ? roleId : null };
        switch (await Journey.CreateAsync(request, Accesses, stop.Token))
        {
            case KeyOutcome.Made made:
                await OnMade.InvokeAsync(made);
                break;
            case KeyOutcome.Refused { Error: RaffError.FateUnknown unknown }:
                errors.Take(new RaffError.FateUnknown($"{unknown.Sentence} Look for {called} in the list before you try again: if it is there, its secret is lost, and it should be revoked."));
                break;
            case KeyOutcome.Refused refused:
                errors.Take(refused.Error, "name", "role_id", "rate_limit_tier", "expires_at");
                step = errors["expires_at"] is not null ? Step.Expiry : errors.Whole is null ? Step.Name : step;
                break;
        }
    }
}
