namespace Raff.Console.Components;

/// <summary>
/// Opens the dialogs of a tab, one at a time. A page or a menu asks and keeps nothing: <see cref="DialogHost"/> in the layout shows the dialog, which
/// sends what it is for and says in a toast what became of it. Scoped.
/// </summary>
public sealed class Dialogs(Toasts toasts)
{
    /// <summary>Raised when a dialog opens or closes.</summary>
    public event Action? Changed;

    /// <summary>The dialog that is open; null for none.</summary>
    public OpenDialog? Current { get; private set; }

    internal Toasts Toasts { get; } = toasts;

    /// <summary>Opens a dialog; one that was open is canceled.</summary>
    /// <returns>Completes when the dialog is closed: true when it did what it is for, false when it was canceled.</returns>
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
