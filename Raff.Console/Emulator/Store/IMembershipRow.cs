namespace Raff.Console.Emulator.Store;

/// <summary>What memberships of the account and of a project have in common: whose they are, and whether they count.</summary>
internal interface IMembershipRow
{
    /// <summary>The wire's id.</summary>
    Guid Id { get; }

    /// <summary>The person; null while invited, and for a key.</summary>
    Guid? UserId { get; }

    /// <summary>The API key, when it is a key's.</summary>
    Guid? ApiKeyId { get; }

    /// <summary>pending, active or suspended.</summary>
    string Status { get; set; }

    /// <summary>The invitation behind a pending one.</summary>
    Guid? InvitationId { get; }

    /// <summary>When it was last changed.</summary>
    DateTimeOffset UpdatedAt { get; set; }
}
