namespace Fluxor;

/// <summary>Marks a class as the state of a feature. Scanning its assembly adds the feature to the store.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class FeatureStateAttribute : Attribute
{
    /// <summary>The feature's unique name. The default is the full name of the state's type.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// A static parameterless method of the state's class that creates the initial state. The default is the parameterless constructor,
    /// public or private.
    /// </summary>
    public string? CreateInitialStateMethodName { get; set; }
}
