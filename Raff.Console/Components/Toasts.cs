using MudBlazor;

namespace Raff.Console.Components;

/// <summary>Says the outcome of a change without moving the page. Scoped: one per tab.</summary>
public sealed class Toasts(ISnackbar snackbar)
{
    private const int Seconds = 6;
    private const int SecondsWithActions = 12;

    /// <summary>Something was done.</summary>
    /// <param name="message">What, in a sentence.</param>
    /// <param name="actions">What the operator may want to do next.</param>
    public void Success(string message, params ToastAction[] actions) => Add(message, actions, Severity.Success);

    /// <summary>Something failed, with nowhere nearer to say it.</summary>
    /// <param name="message">What and why, in a sentence or two.</param>
    /// <param name="actions">What the operator may want to do next.</param>
    public void Error(string message, params ToastAction[] actions) => Add(message, actions, Severity.Error);

    private void Add(string message, ToastAction[] actions, Severity severity) => snackbar.Add<ToastContent>(
        new Dictionary<string, object> { [nameof(ToastContent.Message)] = message, [nameof(ToastContent.Actions)] = actions, [nameof(ToastContent.IsAlert)] = severity == Severity.Error },
        severity,
        options => options.VisibleStateDuration = (actions.Length > 0 ? SecondsWithActions : Seconds) * 1000);
}
