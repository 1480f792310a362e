using System.ComponentModel.DataAnnotations;

namespace Raff.Console.Emulator;

/// <summary>The size of the <c>fleet</c> seed (settings <c>Emulator:Fleet</c>).</summary>
public sealed class EmulatorFleetOptions
{
    /// <summary>How many projects, including the three well-known ones.</summary>
    [Range(3, 100_000)]
    public int Projects { get; set; } = 1000;

    /// <summary>How many VMs; the other kinds follow in proportion.</summary>
    [Range(0, 1_000_000)]
    public int Vms { get; set; } = 100_000;
}
