using System.Collections.Concurrent;
using System.Reflection;

namespace Fluxor.Internal;

/// <summary>Ties a component to the states in its properties, its own and those of its base classes, until it is disposed.</summary>
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
        new($"{component} overrides OnInitialized or SetParametersAsync and must call its base, or it would miss every change of its states.");

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
        for (var one = type; one is not null && one != typeof(object); one = one.BaseType)
        {
            found.AddRange(one.GetProperties(Declared).Where(property => property.CanRead && typeof(IStateChangedNotifier).IsAssignableFrom(property.PropertyType)));
        }

        return [.. found];
    }

    private void StateChanged(object? sender, EventArgs e) => throttle.Invoke();
}
