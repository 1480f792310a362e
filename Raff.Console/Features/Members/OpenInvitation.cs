using System.Collections.Immutable;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Members;

/// <summary>An invitation that was not accepted yet. The API has no list of invitations; they are pending memberships.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="Project">The project; null for the account.</param>
/// <param name="RoleId">The role it offers.</param>
/// <param name="ExpiresAt">When it ends, UTC; null if unknown.</param>
public sealed record OpenInvitation(string Id, ProjectId? Project, string? RoleId, DateTimeOffset? ExpiresAt)
{
    /// <summary>The open invitations of a person: to the account first.</summary>
    public static ImmutableArray<OpenInvitation> Of(AccessHolder.Person person)
    {
        return
        [
            .. person.Member is { Status: "pending", InvitationId: { } id } member
                ? new OpenInvitation[] { new(id, null, member.RoleId, member.InvitationExpiresAt) }
                : [],
            .. person.Projects.Where(pair => pair.Value.Membership is { Status: "pending", InvitationId: not null })
                .Select(pair => new OpenInvitation(
                    pair.Value.Membership!.InvitationId!,
                    pair.Key,
                    pair.Value.Membership.RoleId,
                    pair.Value.Membership.InvitationExpiresAt)),
        ];
    }
}
