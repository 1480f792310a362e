using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator;

/// <summary>Every operation of the API.</summary>
internal static class EmulatorOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. Catalog.CatalogOperations.All,
        .. Projects.ProjectOperations.All,
        .. Vms.VmOperations.All,
    ];
}
