using System.Collections.Concurrent;
using System.Reflection;

namespace Fluxor.Internal;

/// <summary>Subscribes a component to the states in its properties, those of its base classes included, until it is disposed.</summary>
internal sealed class StateSubscription : IDisposable
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> StateProperties = new();

    private readonly List<IStateChangedNotifier> states;
    private readonly Throttle throttle;

    public StateSubscription(object component, Func<byte> maximumPerSecond, Func<Task> render)
    {
        throttle = new Throttle(maximumPerSecond, () => _ = Disposed ? Task.CompletedTask : render());
        states = [.. StateProperties.GetOrAdd(component.GetType(), Find)
            .Select(property => property.GetValue(component)).OfType<IStateChangedNotifier>().Distinct()];
        foreach (var state in states)
        {
            state.StateChanged += StateChanged;
        }
    }

    public bool Disposed { get; private set; }

    public static InvalidOperationException NotInitialized(Type component) =>
        new($"{component} overrides OnInitialized or SetParametersAsync without calling the base method.");

    public void Dispose()
    {
        Disposed = true;
        foreach (var state in states)
        {
            state.StateChanged -= StateChanged;
        }

        throttle.Dispose();
    }

    private static PropertyInfo[] Find(Type type)
    {
        var found = new List<PropertyInfo>();
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            found.AddRange(declaring.GetProperties(Declared).Where(IsState));
        }

        return [.. found];
    }

    private static bool IsState(PropertyInfo property) => property.CanRead && typeof(IStateChangedNotifier).IsAssignableFrom(property.PropertyType);

    private void StateChanged(object? sender, EventArgs e) => throttle.Invoke();
}
