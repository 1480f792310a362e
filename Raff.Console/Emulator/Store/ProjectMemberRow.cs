namespace Raff.Console.Emulator.Store;

/// <summary>
/// A grant of a project role (schema ProjectMember) to a person, to someone invited, or to an API key. A key reaches the projects it has rows in.
/// </summary>
internal sealed class ProjectMemberRow : IMembershipRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public int ProjectNumber { get; set; }

    public Guid? UserId { get; set; }

    /// <summary>Set if the grant belongs to an API key (operation 97 with <c>api_key_id</c>).</summary>
    public Guid? ApiKeyId { get; set; }

    /// <summary>Null for an API key.</summary>
    public string? Email { get; set; }

    public Guid RoleId { get; set; }

    /// <summary>pending, active or suspended.</summary>
    public required string Status { get; set; }

    public Guid? InvitedBy { get; set; }

    public DateTimeOffset? InvitedAt { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public Guid? InvitationId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
