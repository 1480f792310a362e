using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Members;

/// <summary>Turns stored memberships into wire records, with their roles' names and their invitations' ends.</summary>
internal sealed class MembershipReader
{
    private readonly Dictionary<Guid, RoleRow> _roles;
    private readonly Dictionary<Guid, DateTimeOffset> _expiries;

    private MembershipReader(Dictionary<Guid, RoleRow> roles, Dictionary<Guid, DateTimeOffset> expiries)
    {
        _roles = roles;
        _expiries = expiries;
    }

    /// <summary>A reader for these memberships.</summary>
    public static async Task<MembershipReader> ForAsync(Call call, IEnumerable<IMembershipRow> members, CancellationToken cancel)
    {
        var invitations = members.Where(row => row.InvitationId is not null).Select(row => row.InvitationId!.Value).ToList();
        return new(
            await call.Db.Roles.AsNoTracking().ToDictionaryAsync(row => row.Id, cancel),
            await call.Db.Invitations.AsNoTracking().Where(row => invitations.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ExpiresAt, cancel));
    }

    public MemberWire Of(MemberRow row, Guid accountId) => new()
    {
        Id = row.Id,
        AccountId = accountId,
        UserId = row.UserId,
        Email = row.Email,
        Role = Role(row.RoleId)?.Slug,
        RoleId = row.RoleId,
        RoleName = Role(row.RoleId)?.Name,
        Status = row.Status,
        InvitedBy = row.InvitedBy,
        InvitedAt = row.InvitedAt,
        AcceptedAt = row.AcceptedAt,
        InvitationId = row.InvitationId,
        InvitationExpiresAt = Expiry(row.InvitationId),
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };

    public ProjectMemberWire Of(ProjectMemberRow row, ReachableProject project) => new()
    {
        Id = row.Id,
        ProjectId = project.Id,
        UserId = row.UserId,
        Email = row.Email ?? "",
        Role = Role(row.RoleId)?.Slug,
        RoleId = row.RoleId,
        RoleName = Role(row.RoleId)?.Name,
        Status = row.Status,
        InvitedBy = row.InvitedBy,
        InvitedAt = row.InvitedAt,
        AcceptedAt = row.AcceptedAt,
        InvitationId = row.InvitationId,
        InvitationExpiresAt = Expiry(row.InvitationId),
        CreatedAt = row.CreatedAt,
    };

    private RoleRow? Role(Guid? id) => id is { } role ? _roles.GetValueOrDefault(role) : null;

    private DateTimeOffset? Expiry(Guid? invitation) => invitation is { } id && _expiries.TryGetValue(id, out var expiry) ? expiry : null;
}
