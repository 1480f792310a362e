namespace Raff.Console.Emulator.Seeds;

/// <summary>
/// A believable small account: an agency's own production, staging and dev, two customers, and what has accumulated over a few years.
/// Much of it is what an audit should find.
/// </summary>
internal static class DemoSeed
{
    public static void Fill(SeedWorld world)
    {
        world.Project("dev", "Development and experiments", 500);
        world.Project("acme", "Customer Acme Corporation: shop and ERP", 420);
        world.Project("globex", "Customer Globex: marketing site", 260);
        DemoPeople.Fill(world);
        var resources = new SeedResources(world);
        var networks = new DemoNetworks(world, resources);
        var vms = DemoVms.Fill(world, resources, networks);
        DemoStorage.Fill(world, resources, vms);
        DemoBackups.Fill(world, resources, vms);
    }
}
