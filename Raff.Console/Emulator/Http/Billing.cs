using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Http;

/// <summary>Whether the account may spend (docs/raff-api.md#errors): checks its standing, then its balance. <c>Emulator:Billing</c> overrides both.</summary>
internal static class Billing
{
    /// <exception cref="RefusalException">403 with the reason (schema BillingError).</exception>
    public static async Task DemandStandingAsync(Call call, CancellationToken cancel)
    {
        var reason = call.Options.Billing switch
        {
            EmulatorBilling.Banned => "banned",
            EmulatorBilling.PaymentFailed => "failed",
            EmulatorBilling.NoCustomer => "no_billing_customer",
            _ => (await AccountAsync(call, cancel)).BillingProblem,
        };
        if (reason is not null)
        {
            throw RefusalException.Billing(reason);
        }
    }

    /// <summary>The account, after checking that its balance covers an amount.</summary>
    /// <param name="call">The call.</param>
    /// <param name="amount">US dollars due now; 0 for what is charged by the hour.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <exception cref="RefusalException">402.</exception>
    public static async Task<AccountRow> DemandBalanceAsync(Call call, decimal amount, CancellationToken cancel)
    {
        var account = await AccountAsync(call, cancel);
        if (call.Options.Billing == EmulatorBilling.LowBalance || account.Balance <= 0 || account.Balance < amount)
        {
            throw RefusalException.InsufficientBalance();
        }

        return account;
    }

    /// <summary>The account, tracked.</summary>
    public static Task<AccountRow> AccountAsync(Call call, CancellationToken cancel) => call.Db.Accounts.SingleAsync(cancel);
}
