namespace Raff.Console.Components;

/// <summary>The dialog that is open; cascades to everything in it. Closing it returns the focus.</summary>
public sealed class OpenDialog
{
    private readonly Dialogs owner;
    private readonly TaskCompletionSource<bool> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal OpenDialog(Dialogs owner, DialogQuestion question)
    {
        this.owner = owner;
        Question = question;
        Parameters = new Dictionary<string, object>(StringComparer.Ordinal) { [nameof(Question)] = question };
    }

    /// <summary>The question.</summary>
    public DialogQuestion Question { get; }

    /// <summary>The parameters of the question's component.</summary>
    public IDictionary<string, object> Parameters { get; }

    internal Task<bool> Answer => answer.Task;

    /// <summary>Closes the dialog; nothing was done.</summary>
    public void Cancel() => owner.Close(this, isDone: false);

    /// <summary>Closes the dialog and shows a toast.</summary>
    public void Done(string message, params ToastAction[] actions)
    {
        owner.Close(this, isDone: true);
        owner.Toasts.Success(message, actions);
    }

    /// <summary>Closes the dialog after its action succeeded; the action itself shows the outcome.</summary>
    public void Done() => owner.Close(this, isDone: true);

    /// <summary>Closes the dialog because another one continues what it began: a new API key is followed by its secret.</summary>
    public void Continue(DialogQuestion next)
    {
        answer.TrySetResult(true);
        _ = owner.AskAsync(next);
    }

    internal void Settle(bool isDone) => answer.TrySetResult(isDone);
}
