namespace Raff.Console.Emulator.Store;

/// <summary>The account. There is exactly one.</summary>
internal sealed class AccountRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>US dollars; at or below zero, paid operations fail with 402.</summary>
    public decimal Balance { get; set; }

    /// <summary>Null in good standing; otherwise banned, failed or no_billing_customer (schema BillingError).</summary>
    public string? BillingProblem { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
