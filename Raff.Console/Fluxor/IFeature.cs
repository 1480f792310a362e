namespace Fluxor;

/// <summary>One named state of the store.</summary>
public interface IFeature : IStateChangedNotifier
{
    /// <summary>The name, unique in the store.</summary>
    string GetName();

    /// <summary>The current state.</summary>
    object GetState();

    /// <summary>The type of the state.</summary>
    Type GetStateType();
}
