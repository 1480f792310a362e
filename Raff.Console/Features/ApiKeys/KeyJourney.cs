using System.Collections.Immutable;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.ApiKeys;

/// <summary>
/// Creates an API key with its project roles. The API creates the key first and takes each role afterwards, one call each. Every call is sent once;
/// if a step fails, the completed ones are reported. Scoped.
/// </summary>
public sealed class KeyJourney(AccountChanges changes, RaffClient client)
{
    private static readonly string[] Lists = ["api-keys", "roles", "members"];

    /// <summary>Creates the key, then gives it its roles one after the other.</summary>
    public async Task<KeyOutcome> CreateAsync(CreateApiKey request, IReadOnlyList<PlannedAccess> accesses, CancellationToken cancel)
    {
        var created = await changes.SendAsync(PermissionName.AccountApiKeysCreate, api => api.CreateApiKeyAsync(request, cancel), Lists);
        return created.TryGet(out var key, out var error)
            ? new KeyOutcome.Made(key, await GiveAsync(key.Key.Id, accesses, cancel))
            : new KeyOutcome.Refused(error);
    }

    /// <summary>Gives a key roles in projects; when an answer is missing, the key itself is read to see what it has.</summary>
    public async Task<ImmutableArray<AccessOutcome>> GiveAsync(string key, IReadOnlyList<PlannedAccess> accesses, CancellationToken cancel)
    {
        var outcomes = new List<AccessOutcome>();
        foreach (var access in accesses)
        {
            // The permission belongs to the project, so only the API knows for certain.
            var answer = await changes.SendAsync(null, api => api.AddProjectMemberAsync(access.Project, AddProjectMember.Key(key, access.Role.Id), cancel));
            outcomes.Add(new AccessOutcome(access, (answer as RaffResult<ProjectMember>.Failed)?.Error));
        }

        if (outcomes.Exists(outcome => outcome.Error is RaffError.FateUnknown)
            && await client.GetApiKeyAsync(key, Lane.Interactive, cancel) is RaffResult<AccountKey>.Ok { Value.ProjectAccesses: var given })
        {
            var projects = (given ?? []).Where(one => one.RoleId is not null).Select(one => (one.ProjectId, one.RoleId)).ToHashSet();
            outcomes = [.. outcomes.Select(outcome =>
                outcome.Error is RaffError.FateUnknown
                    && projects.Contains((outcome.Access.Project, outcome.Access.Role.Id)) ? outcome with { Error = null } : outcome)];
        }

        if (outcomes.Count > 0)
        {
            changes.Reread(Lists);
        }

        return [.. outcomes];
    }
}
