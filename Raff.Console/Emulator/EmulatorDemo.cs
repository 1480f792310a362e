namespace Raff.Console.Emulator;

/// <summary>The well-known keys that every seed contains, as in other emulators.</summary>
public static class EmulatorDemo
{
    /// <summary>The account owner: everything, everywhere.</summary>
    public static string OwnerKey { get; } = Key('1');

    /// <summary>Account admin, and Project Admin in every project.</summary>
    public static string AdminKey { get; } = Key('2');

    /// <summary>Account member, Operator in staging only.</summary>
    public static string StagingOperatorKey { get; } = Key('3');

    /// <summary>Account member, Viewer in every project.</summary>
    public static string ViewerKey { get; } = Key('4');

    /// <summary>Billing only: reaches no project.</summary>
    public static string BillingKey { get; } = Key('5');

    /// <summary>An expired key; every call with it fails with 401.</summary>
    public static string ExpiredKey { get; } = Key('6');

    /// <summary>Fleet seed only: Viewer in every second project.</summary>
    public static string HalfFleetKey { get; } = Key('a');

    /// <summary>What the sign-in page offers. The expired key is not among them.</summary>
    public static IReadOnlyList<EmulatorIdentity> Identities { get; } =
    [
        new("owner", "Owner", OwnerKey, "Full access to the account and every project."),
        new("admin", "Admin", AdminKey, "Manages the account, and is Project Admin in every project."),
        new("staging-operator", "Staging operator", StagingOperatorKey, "Account member; Operator in the staging project only."),
        new("viewer", "Viewer", ViewerKey, "Read-only access to every project."),
        new("billing", "Billing", BillingKey, "Billing only; no projects."),
    ];

    /// <summary>Whether a key is one of the well-known keys, offered at sign-in or not.</summary>
    public static bool IsDemoKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == OwnerKey.Length && key == Key(key[12]);
    }

    private static string Key(char number) => $"raff_0000000{number}{new string('0', 56)}";
}
