namespace Raff.Console.Emulator;

/// <summary>The standing of the account that testers ask for; it decides about what costs money (docs/raff-api.md#errors).</summary>
public enum EmulatorBilling
{
    /// <summary>As the account's own row has it: good in every seed.</summary>
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
