using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>Who has which role, computed from members, keys, and the members of projects.</summary>
internal sealed class RoleUses
{
    private readonly Dictionary<string, List<RoleUser>> byRole = new(StringComparer.Ordinal);
    private readonly List<ProjectFailure> refused = [];
    private readonly string? membersGap;
    private readonly string? keysGap;
    private string? projectsGap;

    /// <summary>Starts with the members and keys of the account.</summary>
    /// <param name="ownPrefix">The prefix of the key in use.</param>
    /// <param name="members">The members.</param>
    /// <param name="keys">The keys, with their roles in projects.</param>
    public RoleUses(string ownPrefix, RaffResult<IReadOnlyList<Member>> members, RaffResult<IReadOnlyList<AccountKey>> keys)
    {
        switch (members)
        {
            case RaffResult<IReadOnlyList<Member>>.Failed { Error: var error }:
                membersGap = $"Members couldn't be read. {error.Sentence}";
                break;
            case RaffResult<IReadOnlyList<Member>>.Ok { Value: var all }:
                // A member without an email is an API key (docs/raff-api.md#c42), and listed as one below.
                foreach (var member in all.Where(member => member.Email is { Length: > 0 }))
                {
                    Add(member.RoleId, new RoleUser.Person(member.Id, member.Email!, member.Status, null, null));
                }

                break;
        }

        switch (keys)
        {
            case RaffResult<IReadOnlyList<AccountKey>>.Failed { Error: var error }:
                keysGap = $"API keys couldn't be read. {error.Sentence}";
                break;
            case RaffResult<IReadOnlyList<AccountKey>>.Ok { Value: var all }:
                foreach (var key in all)
                {
                    var isOwn = key.KeyPrefix == ownPrefix;
                    Add(key.RoleId, new RoleUser.Key(key.Id, key.Name, isOwn, null, null));
                    foreach (var access in key.ProjectAccesses ?? [])
                    {
                        Add(access.RoleId, new RoleUser.Key(key.Id, key.Name, isOwn, access.ProjectId, access.ProjectName ?? access.ProjectId.Value));
                    }
                }

                break;
        }
    }

    /// <summary>The projects whose members could not be read.</summary>
    public IReadOnlyList<ProjectFailure> Refused => refused;

    /// <summary>Adds the members of a project.</summary>
    public void AddProject(Project project, RaffResult<IReadOnlyList<ProjectMember>> answer)
    {
        switch (answer)
        {
            case RaffResult<IReadOnlyList<ProjectMember>>.Failed { Error: var error }:
                refused.Add(new ProjectFailure(project.Id, error));
                projectsGap = projectsGap is null ? $"The members of {project.Name} couldn't be read." : "The members of several projects couldn't be read.";
                break;
            case RaffResult<IReadOnlyList<ProjectMember>>.Ok { Value: var members }:
                foreach (var member in members.Where(member => member.Email is { Length: > 0 }))
                {
                    Add(member.RoleId, new RoleUser.Person(member.Id, member.Email!, member.Status, project.Id, project.Name));
                }

                break;
        }
    }

    /// <summary>Records that not every project was read.</summary>
    public void NoteGap(string sentence) => projectsGap = sentence;

    /// <summary>Who has a role.</summary>
    public RoleUse Of(Role role)
    {
        string?[] gaps = role.Scope == "project" ? [keysGap, projectsGap] : [keysGap, membersGap];
        var gap = string.Join(' ', gaps.OfType<string>());
        return new RoleUse(byRole.TryGetValue(role.Id, out var users) ? [.. users] : ImmutableArray<RoleUser>.Empty, gap.Length > 0 ? gap : null);
    }

    private void Add(string? role, RoleUser user)
    {
        if (role is { Length: > 0 })
        {
            if (!byRole.TryGetValue(role, out var users))
            {
                byRole[role] = users = [];
            }

            users.Add(user);
        }
    }
}
