namespace Raff.Console.Components;

/// <summary>
/// The question of a dialog, with all of its input: <c>Dialogs.AskAsync(new SshKeyQuestion.Rename(key))</c>. Its component has one
/// parameter named <c>Question</c> of the question's own type.
/// </summary>
/// <param name="Component">The component that asks it: a <see cref="FormDialog"/> or <see cref="ConfirmDialog"/> with its fields.</param>
public abstract record DialogQuestion(Type Component);
