namespace Raff.Console.Emulator.Store;

/// <summary>A member of the account, or an invitation to become one (schema Member).</summary>
internal sealed class MemberRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    /// <summary>Null while pending.</summary>
    public Guid? UserId { get; set; }

    public required string Email { get; set; }

    public Guid? RoleId { get; set; }

    /// <summary>pending, active or suspended.</summary>
    public required string Status { get; set; }

    public Guid? InvitedBy { get; set; }

    public DateTimeOffset? InvitedAt { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public Guid? InvitationId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
