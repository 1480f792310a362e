using System.ComponentModel.DataAnnotations;

namespace Raff.Console.Emulator;

/// <summary>The settings of the local Raff API (section <c>Emulator</c>).</summary>
public sealed class EmulatorOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Emulator";

    /// <summary>Whether this process serves the emulator. Unset: yes when <c>Raff:Endpoint</c> is <c>emulator</c>.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The database file; a relative path resolves against the current directory.</summary>
    public string DatabasePath { get; set; } = "data/emulator.db";

    /// <summary>What a new database is filled with.</summary>
    public EmulatorSeed Seed { get; set; } = EmulatorSeed.Demo;

    /// <summary>The size of the fleet seed.</summary>
    public EmulatorFleetOptions Fleet { get; set; } = new();

    /// <summary>Seconds a VM takes from created to active; other operations in proportion; 0 settles everything at once.</summary>
    [Range(0d, 3600d)]
    public double OperationSeconds { get; set; } = 8;

    /// <summary>Whether keys are limited to their tier's requests per second.</summary>
    public bool RateLimiting { get; set; } = true;

    /// <summary>Which interpretation of the project header rules is enforced and described.</summary>
    public EmulatorHeaderRules HeaderRules { get; set; } = EmulatorHeaderRules.Docs;

    /// <summary>The account's billing state, to trigger the billing errors 402 and 403.</summary>
    public EmulatorBilling Billing { get; set; } = EmulatorBilling.Good;

    /// <summary>Whether requests from other machines are answered, although the demo keys are public.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>Injected faults, for testing clients.</summary>
    public EmulatorFaultOptions Faults { get; set; } = new();

    /// <summary><see cref="DatabasePath"/>, absolute.</summary>
    public string FullDatabasePath => Path.GetFullPath(DatabasePath);
}
