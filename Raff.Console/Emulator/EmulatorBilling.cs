namespace Raff.Console.Emulator;

/// <summary>The billing state to simulate; it decides whether paid operations succeed (docs/raff-api.md#errors).</summary>
public enum EmulatorBilling
{
    /// <summary>As stored with the account: good in every seed.</summary>
    Good,

    /// <summary>402: the balance is used up.</summary>
    LowBalance,

    /// <summary>403 with reason <c>banned</c>.</summary>
    Banned,

    /// <summary>403 with reason <c>failed</c>.</summary>
    PaymentFailed,

    /// <summary>403 with reason <c>no_billing_customer</c>.</summary>
    NoCustomer,
}
