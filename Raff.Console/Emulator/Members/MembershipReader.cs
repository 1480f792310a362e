using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Members;

/// <summary>Turns stored memberships into wire records, with role names, invitation expiry and addresses for keys.</summary>
internal sealed class MembershipReader
{
    private readonly Dictionary<Guid, RoleRow> roles;
    private readonly Dictionary<Guid, DateTimeOffset> expiries;
    private readonly Dictionary<Guid, string> keyPrefixes;

    private MembershipReader(Dictionary<Guid, RoleRow> roles, Dictionary<Guid, DateTimeOffset> expiries, Dictionary<Guid, string> keyPrefixes)
    {
        this.roles = roles;
        this.expiries = expiries;
        this.keyPrefixes = keyPrefixes;
    }

    /// <summary>A reader for these memberships.</summary>
    public static async Task<MembershipReader> ForAsync(Call call, IReadOnlyList<IMembershipRow> members, CancellationToken cancel)
    {
        var keys = members.Where(row => row.ApiKeyId is not null).Select(row => row.ApiKeyId!.Value).ToList();
        var invitations = members.Where(row => row.InvitationId is not null).Select(row => row.InvitationId!.Value).ToList();
        return new(
            await call.Db.Roles.AsNoTracking().ToDictionaryAsync(row => row.Id, cancel),
            await call.Db.Invitations.AsNoTracking().Where(row => invitations.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ExpiresAt, cancel),
            await call.Db.ApiKeys.AsNoTracking().Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.KeyPrefix, cancel));
    }

    public MemberWire Of(MemberRow row, Guid accountId) => new()
    {
        Id = row.Id,
        AccountId = accountId,
        UserId = row.UserId,
        Email = Address(row.Email, row.ApiKeyId),
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
        Email = Address(row.Email, row.ApiKeyId),
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

    /// <summary>
    /// The description requires a valid address, and the vendor's client rejects a whole list over an empty one. What the vendor
    /// returns for a key is unknown. Nothing can be delivered to a .invalid address (RFC 2606).
    /// </summary>
    private string Address(string? email, Guid? key) => email ?? $"{keyPrefixes[key!.Value]}@api-keys.invalid";

    private RoleRow? Role(Guid? id) => id is { } role ? roles.GetValueOrDefault(role) : null;

    private DateTimeOffset? Expiry(Guid? invitation) => invitation is { } id && expiries.TryGetValue(id, out var expiry) ? expiry : null;
}
