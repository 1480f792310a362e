using System.ComponentModel.DataAnnotations;

namespace Raff.Console.Sweeps;

/// <summary>When sweeps run by themselves, and how long their history is kept (section <c>Sweep</c> of the settings).</summary>
public sealed class SweepOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Sweep";

    /// <summary>When sweeps run by themselves, as a cron expression in UTC: <c>0 5 * * *</c>. Empty for never.</summary>
    public string Schedule { get; set; } = "";

    /// <summary>The file that holds the API key of scheduled sweeps.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>The API key of scheduled sweeps; given as an environment variable, never in a file of settings.</summary>
    public string Key { get; set; } = "";

    /// <summary>Days that ended findings and other history are kept.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 400;

    /// <summary>
    /// Calls of one sweep for single VMs and volumes, at most: network interfaces and the snapshots of a volume take a call each. Those that are left follow
    /// with the next sweeps, and count as not evaluated until then.
    /// </summary>
    [Range(0, 1_000_000)]
    public int DetailCalls { get; set; } = 2_000;
}
