namespace Raff.Console.Emulator.Store;

/// <summary>An invitation (schema Invitation).</summary>
internal sealed class InvitationRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    /// <summary>account or project.</summary>
    public required string Type { get; set; }

    public int? ProjectNumber { get; set; }

    public required string Email { get; set; }

    public Guid RoleId { get; set; }

    public Guid? InvitedBy { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
