using System.Globalization;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>The program over a fleet of so many projects and VMs.</summary>
public sealed class FleetWorld(int projects, int vms, params (string Name, string Value)[] settings)
    : BrowserWorld(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)
    .Append(new("Emulator:Seed", "fleet"))
    .Append(new("Emulator:Fleet:Projects", projects.ToString(CultureInfo.InvariantCulture)))
    .Append(new("Emulator:Fleet:Vms", vms.ToString(CultureInfo.InvariantCulture)))
    .ToDictionary());
