namespace Raff.Console.Emulator.Store;

/// <summary>A member of the account, or an invitation to become one (schema Member).</summary>
internal sealed class MemberRow : IMembershipRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    /// <summary>Null while pending.</summary>
    public Guid? UserId { get; set; }

    /// <summary>Set when the member is an API key (operation 92 with <c>api_key_id</c>); a key has no email address of its own.</summary>
    public Guid? ApiKeyId { get; set; }

    /// <summary>Null for an API key.</summary>
    public string? Email { get; set; }

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
