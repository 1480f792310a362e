namespace Raff.Console.Components;

/// <summary>
/// Opens the dialogs of a tab, one at a time. A page or a menu keeps no dialog state: <see cref="DialogHost"/> in the layout shows the dialog, which
/// sends the change and reports the outcome in a toast. Scoped.
/// </summary>
public sealed class Dialogs(Toasts toasts)
{
    /// <summary>Raised when a dialog opens or closes.</summary>
    public event Action? Changed;

    /// <summary>The dialog that is open; null for none.</summary>
    public OpenDialog? Current { get; private set; }

    internal Toasts Toasts { get; } = toasts;

    /// <summary>Opens a dialog; one that was open is canceled.</summary>
    /// <returns>Completes when the dialog is closed: true if it succeeded, false if it was canceled.</returns>
    public Task<bool> AskAsync(DialogQuestion question)
    {
        var before = Current;
        Current = new OpenDialog(this, question);
        before?.Settle(isDone: false);
        Changed?.Invoke();
        return Current.Answer;
    }

    internal void Close(OpenDialog dialog, bool isDone)
    {
        if (ReferenceEquals(dialog, Current))
        {
            Current = null;
            Changed?.Invoke();
        }

        dialog.Settle(isDone);
    }
}
