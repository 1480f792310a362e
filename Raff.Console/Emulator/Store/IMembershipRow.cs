namespace Raff.Console.Emulator.Store;

/// <summary>What memberships of the account and of a project have in common: whose they are, and whether they are active.</summary>
internal interface IMembershipRow
{
    /// <summary>The id in the API.</summary>
    Guid Id { get; }

    /// <summary>The user; null for a pending invitation and for an API key.</summary>
    Guid? UserId { get; }

    /// <summary>The API key, if the member is one.</summary>
    Guid? ApiKeyId { get; }

    /// <summary>pending, active or suspended.</summary>
    string Status { get; set; }

    /// <summary>The invitation behind a pending membership.</summary>
    Guid? InvitationId { get; }

    /// <summary>When it was last changed.</summary>
    DateTimeOffset UpdatedAt { get; set; }
}
