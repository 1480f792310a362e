namespace Raff.Console.Emulator.Seeds;

/// <summary>Any number of projects and VMs, for scale.</summary>
internal static class FleetSeed
{
    public static void Fill(SeedWorld world, EmulatorFleetOptions size)
    {
        for (var number = world.Projects.Count + 1; number <= size.Projects; number++)
        {
            world.Project($"customer-{number:0000}", $"Customer {number}", 500);
        }
    }
}
