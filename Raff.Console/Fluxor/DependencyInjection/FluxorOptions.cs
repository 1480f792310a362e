using System.Reflection;

namespace Fluxor.DependencyInjection;

/// <summary>The assemblies that make up a store.</summary>
public sealed class FluxorOptions
{
    private readonly List<Assembly> assemblies = [];

    /// <summary>The assemblies to scan, without duplicates.</summary>
    internal IReadOnlyList<Assembly> Assemblies => assemblies;

    /// <summary>Adds the features, reducers and effects of assemblies.</summary>
    /// <param name="assemblyToScan">An assembly.</param>
    /// <param name="additionalAssembliesToScan">More assemblies.</param>
    public FluxorOptions ScanAssemblies(Assembly assemblyToScan, params Assembly[] additionalAssembliesToScan)
    {
        ArgumentNullException.ThrowIfNull(assemblyToScan);
        ArgumentNullException.ThrowIfNull(additionalAssembliesToScan);
        foreach (var assembly in additionalAssembliesToScan.Prepend(assemblyToScan))
        {
            if (!assemblies.Contains(assembly))
            {
                assemblies.Add(assembly);
            }
        }

        return this;
    }
}
