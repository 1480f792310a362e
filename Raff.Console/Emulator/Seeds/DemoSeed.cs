namespace Raff.Console.Emulator.Seeds;

/// <summary>A believable small account with its share of problems.</summary>
internal static class DemoSeed
{
    public static void Fill(SeedWorld world)
    {
        world.Project("dev", "Development and experiments", 500);
        world.Project("acme", "Customer Acme Corporation", 420);
        world.Project("globex", "Customer Globex", 260);
    }
}
