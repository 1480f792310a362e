using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>The program over a fleet: 1,000 projects and 100,000 VMs unless the environment says otherwise (FLEET_PROJECTS, FLEET_VMS).</summary>
public sealed class FleetWorld(int projects, int vms) : BrowserWorld(new Dictionary<string, string?>
{
    ["Emulator:Seed"] = "fleet",
    ["Emulator:Fleet:Projects"] = projects.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ["Emulator:Fleet:Vms"] = vms.ToString(System.Globalization.CultureInfo.InvariantCulture),
});
