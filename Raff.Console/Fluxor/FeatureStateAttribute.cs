namespace Fluxor;

/// <summary>Marks a class as the state of a feature, so that a scan of its assembly adds the feature to the store.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class FeatureStateAttribute : Attribute
{
    /// <summary>The feature's unique name; the state's full type name when not given.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// A static parameterless method of the state's class that makes the initial state. When not given, the parameterless
    /// constructor, public or private, makes it.
    /// </summary>
    public string? CreateInitialStateMethodName { get; set; }
}
