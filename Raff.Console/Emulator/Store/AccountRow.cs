namespace Raff.Console.Emulator.Store;

/// <summary>The account. There is exactly one.</summary>
internal sealed class AccountRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>US dollars; paid creations are refused with 402 at or below zero.</summary>
    public decimal Balance { get; set; }

    /// <summary>Null in good standing, else banned, failed or no_billing_customer (schema BillingError).</summary>
    public string? BillingProblem { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
