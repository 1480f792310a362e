using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Members;

/// <summary>Someone with access, or invited to it, as a row of the list.</summary>
public sealed record MemberRow : IResource
{
    /// <inheritdoc />
    public required ResourceId Id { get; init; }

    /// <inheritdoc />
    public ProjectId? ProjectId => null;

    /// <inheritdoc />
    public required string Name { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The account role; null for people in projects only.</summary>
    public required string? AccountRole { get; init; }

    /// <summary>owner, account, or project only.</summary>
    public required string Access { get; init; }

    /// <summary>The roles in projects; empty until they are read.</summary>
    public required ImmutableArray<MemberRole> Projects { get; init; }

    /// <summary>active, suspended, invited, expired (an invitation), or a word of a later API.</summary>
    public required string State { get; init; }

    /// <summary>Who invited them; null if unknown.</summary>
    public required string? InvitedBy { get; init; }

    /// <summary>When they joined, UTC; null while invited.</summary>
    public required DateTimeOffset? JoinedAt { get; init; }

    /// <summary>When the open invitation ends or ended, UTC; null if none is open.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The row of a person.</summary>
    /// <param name="person">Who.</param>
    /// <param name="nameOf">A user's address.</param>
    /// <param name="projects">The projects' names.</param>
    /// <param name="now">The current time, to check expiry.</param>
    public static MemberRow Of(AccessHolder.Person person, Func<string, string> nameOf, IReadOnlyDictionary<ProjectId, string> projects, DateTimeOffset now)
    {
        var open = OpenInvitation.Of(person);
        var first = person.Projects.Values.Select(grant => grant.Membership).OfType<ProjectMember>().OrderBy(member => member.CreatedAt).FirstOrDefault();
        return new MemberRow
        {
            Id = new ResourceId(person.Id),
            Name = person.Name,
            CreatedAt = person.Member?.CreatedAt ?? first?.CreatedAt,
            AccountRole = person.Member is { } member ? member.RoleName ?? member.Role : null,
            Access = person.IsOwner ? "owner" : person.Member is not null ? "account" : "project only",
            Projects = [.. person.Projects.Select(pair =>
                new MemberRole(pair.Key, projects.GetValueOrDefault(pair.Key) ?? pair.Key.Value, pair.Value.Role.Name, pair.Value.BlockedReason))
                    .OrderBy(role => role.ProjectName, StringComparer.OrdinalIgnoreCase)],
            State = person.Status == "pending" ? open.Length > 0 && open.All(invitation => invitation.ExpiresAt <= now) ? "expired" : "invited" : person.Status,
            InvitedBy = (person.Member?.InvitedBy ?? first?.InvitedBy) is { } inviter ? nameOf(inviter) : null,
            JoinedAt = person.Status == "pending" ? null : person.Member?.AcceptedAt ?? first?.AcceptedAt,
            ExpiresAt = open.Select(invitation => invitation.ExpiresAt).Min(),
        };
    }

    /// <summary>Whether two rows are equal; the record itself would compare the roles by reference.</summary>
    public static bool Same(MemberRow one, MemberRow other)
    {
        return one.Projects.SequenceEqual(other.Projects) && one with { Projects = other.Projects } == other;
    }
}
