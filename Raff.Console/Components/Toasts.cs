using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Raff.Console.Components;

/// <summary>
/// Shows the outcome of an action, at the bottom left and without moving the page. A success goes away after six seconds; a failure stays until it is
/// closed. An open dialog covers toasts: close the dialog first.
/// </summary>
public sealed class Toasts(ISnackbar snackbar)
{
    private const int SecondsShown = 6;

    /// <summary>Reports a success, with links or buttons for the next step.</summary>
    public void Success(string message, params IReadOnlyList<ToastAction> actions) => Show(message, Severity.Success, actions, stays: false);

    /// <summary>Reports something that is neither a success nor a failure.</summary>
    public void Inform(string message, params IReadOnlyList<ToastAction> actions) => Show(message, Severity.Info, actions, stays: false);

    /// <summary>Reports a failure and its reason. It stays until it is closed.</summary>
    public void Error(string message, params IReadOnlyList<ToastAction> actions) => Show(message, Severity.Error, actions, stays: true);

    private void Show(string message, Severity severity, IReadOnlyList<ToastAction> actions, bool stays)
    {
        RenderFragment content = builder =>
        {
            builder.OpenComponent<ToastMessage>(0);
            builder.AddComponentParameter(1, nameof(ToastMessage.Text), message);
            builder.AddComponentParameter(2, nameof(ToastMessage.Severity), severity);
            builder.AddComponentParameter(3, nameof(ToastMessage.Actions), actions);
            builder.CloseComponent();
        };
        snackbar.Add(content, severity, options =>
        {
            options.VisibleStateDuration = SecondsShown * 1000;
            options.RequireInteraction = stays;
            options.ShowCloseIcon = true;
            options.CloseAfterNavigation = false;
            options.DuplicatesBehavior = SnackbarDuplicatesBehavior.Allow;
        });
    }
}
