namespace Raff.Console.Emulator;

/// <summary>What a new emulator database is filled with (setting <c>Emulator:Seed</c>).</summary>
public enum EmulatorSeed
{
    /// <summary>A believable small account with its share of problems.</summary>
    Demo,

    /// <summary>Three projects and the demo keys, no resources.</summary>
    Empty,

    /// <summary>Any number of projects and VMs, for scale.</summary>
    Fleet,
}
