namespace Raff.Console.Emulator;

/// <summary>The well-known keys that every seed holds, as other emulators have them.</summary>
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

    /// <summary>A key that has expired; every call with it is answered with 401.</summary>
    public static string ExpiredKey { get; } = Key('6');

    /// <summary>Fleet seed only: Viewer in every second project.</summary>
    public static string HalfFleetKey { get; } = Key('a');

    /// <summary>What the sign-in page offers. The expired key is not among them.</summary>
    public static IReadOnlyList<EmulatorIdentity> Identities { get; } =
    [
        new("owner", "Owner", OwnerKey, "Everything in the account and in every project."),
        new("admin", "Admin", AdminKey, "Manages the account, and every project as its Project Admin."),
        new("staging-operator", "Staging operator", StagingOperatorKey, "An account member who operates the staging project only."),
        new("viewer", "Viewer", ViewerKey, "Reads every project and changes nothing."),
        new("billing", "Billing", BillingKey, "Sees billing only; reaches no project."),
    ];

    /// <summary>Whether a key is one of the well-known ones, offered or not.</summary>
    public static bool IsDemoKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == OwnerKey.Length && key == Key(key[12]);
    }

    private static string Key(char number) => $"raff_0000000{number}{new string('0', 56)}";
}
